//! Where a request may go. The rules are judged on what was typed, and again on every number a name stands for.

use crate::place::{Standing, standing};
use reqwest::Url;
use std::net::IpAddr;

/// Why a request may not go to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// It is no address of a server.
    NotAnAddress,
    /// It begins with something else than `https` or `http`.
    Scheme,
    /// It holds a name or password before the host.
    Userinfo,
    /// It holds a question or a mark behind the path, where keys get lost.
    Extra,
    /// Its host is a number in disguise.
    OddNumber,
    /// Its host pretends to be this computer.
    FalseLocal,
    /// Nothing may be sent there at all: devices that hand out secrets, addresses without an owner.
    Forbidden(String),
    /// It must begin with `https`.
    NeedsHttps(String),
    /// It is in the owner's own network, and they must say that they mean it.
    NeedsConfirming(String),
    /// The name stands for a number of this computer, which only `localhost` may.
    NameForThisComputer(String),
}

impl AddressFault {
    /// Its id: `needs_https`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotAnAddress => "not_an_address",
            Self::Scheme => "scheme",
            Self::Userinfo => "userinfo",
            Self::Extra => "extra",
            Self::OddNumber => "odd_number",
            Self::FalseLocal => "false_local",
            Self::Forbidden(_) => "forbidden",
            Self::NeedsHttps(_) => "needs_https",
            Self::NeedsConfirming(_) => "needs_confirming",
            Self::NameForThisComputer(_) => "name_for_this_computer",
        }
    }

    /// The host it is about, where it names one.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Forbidden(host)
            | Self::NeedsHttps(host)
            | Self::NeedsConfirming(host)
            | Self::NameForThisComputer(host) => Some(host),
            _ => None,
        }
    }
}

/// An address of a server that was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    url: Url,
    host: Host,
    private_confirmed: bool,
}

/// What stands between scheme and path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// `localhost`: this computer, without asking anybody.
    ThisComputer,
    /// A number.
    Number(IpAddr),
    /// A name that has to be looked up.
    Name(String),
}

impl Address {
    /// Judges an address as typed. `private_confirmed` says that the owner means a place in their own network.
    ///
    /// An address without a path gets `/v1`, which both formats have.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub fn parse(typed: &str, private_confirmed: bool) -> Result<Self, AddressFault> {
        let typed = typed.trim();
        let (scheme, rest) = typed.split_once("://").ok_or(AddressFault::NotAnAddress)?;
        if !matches!(scheme, "https" | "http") {
            return Err(AddressFault::Scheme);
        }
        // Every parser reads blanks, backslashes and percent signs in a host its own way.
        let plain = typed.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'%'));
        if !plain {
            return Err(AddressFault::NotAnAddress);
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(AddressFault::Userinfo);
        }
        if rest.contains(['?', '#']) {
            return Err(AddressFault::Extra);
        }
        let mut url = Url::parse(typed).map_err(|_| AddressFault::NotAnAddress)?;
        if url.port() == Some(0) {
            return Err(AddressFault::NotAnAddress);
        }
        let host = host_of(&url, authority)?;
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(if path.is_empty() { "/v1" } else { &path });
        let address = Self { url, host, private_confirmed };
        address.judge()?;
        Ok(address)
    }

    fn judge(&self) -> Result<(), AddressFault> {
        let https = self.url.scheme() == "https";
        match &self.host {
            Host::ThisComputer => Ok(()),
            Host::Name(name) if !https => Err(AddressFault::NeedsHttps(name.clone())),
            Host::Name(_) => Ok(()),
            Host::Number(number) => match standing(*number) {
                Standing::ThisComputer => Ok(()),
                Standing::Public if https => Ok(()),
                Standing::Public => Err(AddressFault::NeedsHttps(number.to_string())),
                Standing::OwnNetwork => self.own_network(&number.to_string()),
                Standing::Forbidden => Err(AddressFault::Forbidden(number.to_string())),
            },
        }
    }

    fn own_network(&self, host: &str) -> Result<(), AddressFault> {
        let fault = || AddressFault::NeedsConfirming(host.to_owned());
        self.private_confirmed.then_some(()).ok_or_else(fault)
    }

    /// Judges a number that the address's name stands for.
    pub(crate) fn judge_number(&self, number: IpAddr) -> Result<(), AddressFault> {
        match standing(number) {
            Standing::Public => Ok(()),
            Standing::OwnNetwork => self.own_network(&self.host()),
            Standing::ThisComputer => Err(AddressFault::NameForThisComputer(self.host())),
            Standing::Forbidden => Err(AddressFault::Forbidden(self.host())),
        }
    }

    /// The host as people know it, with the port where one was typed.
    pub fn host(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        self.url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Whether it is this computer, so that nothing leaves it.
    pub fn is_this_computer(&self) -> bool {
        match &self.host {
            Host::ThisComputer => true,
            Host::Number(number) => standing(*number) == Standing::ThisComputer,
            Host::Name(_) => false,
        }
    }

    /// The address in full, without a slash at its end.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    pub(crate) fn whereabouts(&self) -> &Host {
        &self.host
    }

    /// The host alone, as a connection asks for it.
    pub(crate) fn name(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    pub(crate) fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(443)
    }
}

fn host_of(url: &Url, authority: &str) -> Result<Host, AddressFault> {
    let parsed = url.host_str().ok_or(AddressFault::NotAnAddress)?.to_owned();
    if let Some(inside) = parsed.strip_prefix('[') {
        let number = inside.trim_end_matches(']').parse().map_err(|_| AddressFault::NotAnAddress)?;
        return Ok(Host::Number(IpAddr::V6(number)));
    }
    let typed = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    if let Ok(number) = parsed.parse::<IpAddr>() {
        // 2130706433, 0177.0.0.1 and 127.1 are all read as 127.0.0.1; nobody types those for a good reason.
        return (typed == parsed).then_some(Host::Number(number)).ok_or(AddressFault::OddNumber);
    }
    let name = parsed.to_ascii_lowercase();
    if name == "localhost" {
        return Ok(Host::ThisComputer);
    }
    let first = name.split('.').next().unwrap_or_default();
    let last = name.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    if first == "localhost" || last == "localhost" || first == "127" {
        return Err(AddressFault::FalseLocal);
    }
    if name.ends_with('.') || !name.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return Err(AddressFault::NotAnAddress);
    }
    Ok(Host::Name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(typed: &str) -> Option<&'static str> {
        Address::parse(typed, false).err().map(|fault| fault.id())
    }

    #[test]
    fn addresses_that_hide_where_they_go_are_refused() {
        for (typed, id) in [
            ("file:///etc/passwd", "scheme"),
            ("gopher://127.0.0.1:11434/_x", "scheme"),
            ("ftp://models.example.com/", "scheme"),
            ("HTTP://localhost", "scheme"),
            ("javascript:alert(1)", "not_an_address"),
            ("localhost:11434", "not_an_address"),
            ("", "not_an_address"),
            ("https://", "not_an_address"),
            ("https://user@models.example.com", "userinfo"),
            ("https://models.example.com@169.254.169.254/", "userinfo"),
            ("http://localhost:pw@evil.example.com/", "userinfo"),
            ("http://localhost\\@evil.example.com/", "not_an_address"),
            ("https://models.example.com%2eevil.example.com/", "not_an_address"),
            ("https://models.example.com/v1?key=abc", "extra"),
            ("https://models.example.com/v1#abc", "extra"),
            ("http://2130706433/", "odd_number"),
            ("http://0177.0.0.1/", "odd_number"),
            ("http://0x7f.0.0.1:80/", "odd_number"),
            ("http://0x7f000001/", "odd_number"),
            ("http://127.1/", "odd_number"),
            ("http://0/", "odd_number"),
            ("https://017700000001/", "odd_number"),
            ("http://localhost.evil/", "false_local"),
            ("https://localhost.evil.example.com/", "false_local"),
            ("http://evil.localhost/", "false_local"),
            ("https://127.0.0.1.example.com/", "false_local"),
            ("http://localhost./", "false_local"),
            ("http://169.254.169.254/latest/meta-data", "forbidden"),
            ("https://169.254.169.254/", "forbidden"),
            ("https://[::ffff:169.254.169.254]/", "forbidden"),
            ("https://[64:ff9b::a9fe:a9fe]/", "forbidden"),
            ("https://[fe80::1]/", "forbidden"),
            ("https://[fd00:ec2::254]/", "forbidden"),
            ("https://168.63.129.16/", "forbidden"),
            ("https://100.100.100.200/", "forbidden"),
            ("http://0.0.0.0:11434/", "forbidden"),
            ("http://[::]:11434/", "forbidden"),
            ("https://255.255.255.255/", "forbidden"),
            ("https://224.0.0.1/", "forbidden"),
            ("http://models.example.com/", "needs_https"),
            ("http://8.8.8.8/", "needs_https"),
            ("http://nas.local/", "needs_https"),
            ("http://192.168.1.20:11434/", "needs_confirming"),
            ("https://10.0.0.7/", "needs_confirming"),
            ("http://[fd12::7]:1234/", "needs_confirming"),
            ("http://[::ffff:192.168.1.20]/", "needs_confirming"),
            ("http://localhost:0/", "not_an_address"),
            ("http://localhost:99999/", "not_an_address"),
            ("https://mödels.example.com/", "not_an_address"),
        ] {
            assert_eq!(fault(typed), Some(id), "{typed}");
        }
    }

    #[test]
    fn usual_addresses_are_taken_and_completed() {
        for (typed, full, host, here) in [
            ("http://localhost:11434", "http://localhost:11434/v1", "localhost:11434", true),
            ("http://127.0.0.1:1234/v1/", "http://127.0.0.1:1234/v1", "127.0.0.1:1234", true),
            ("http://[::1]:8080/v1", "http://[::1]:8080/v1", "[::1]:8080", true),
            ("https://api.example.com/v1", "https://api.example.com/v1", "api.example.com", false),
            (
                " https://api.example.com/openai/v1 ",
                "https://api.example.com/openai/v1",
                "api.example.com",
                false,
            ),
        ] {
            let address = Address::parse(typed, false).unwrap();
            assert_eq!((address.as_str(), address.host().as_str()), (full, host), "{typed}");
            assert_eq!(address.is_this_computer(), here, "{typed}");
        }
        assert!(Address::parse("http://192.168.1.20:11434", true).is_ok());
        assert!(Address::parse("http://169.254.169.254", true).is_err(), "no confirming helps here");
        assert!(Address::parse("http://models.example.com", true).is_err(), "nor here");
    }
}
