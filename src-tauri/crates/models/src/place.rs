//! What a number on the network is, and which numbers a name stands for. A name is looked up once, and the numbers
//! that were judged are the only ones a connection may go to.

use crate::address::{Address, Host};
use crate::fault::{Fault, Result};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Whose a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// This computer.
    ThisComputer,
    /// A place in the owner's own network.
    OwnNetwork,
    /// A place anybody can reach.
    Public,
    /// Nothing is ever sent there.
    Forbidden,
}

/// Whose a number is (IANA's registries of special-purpose addresses, RFC 6890 and its updates).
pub(crate) fn standing(number: IpAddr) -> Standing {
    match number {
        IpAddr::V4(number) => standing_v4(number),
        IpAddr::V6(number) => standing_v6(number),
    }
}

fn standing_v4(number: Ipv4Addr) -> Standing {
    let [first, second, third, _] = number.octets();
    // Three clouds hand out their machines' secrets at these.
    let secrets = [Ipv4Addr::new(168, 63, 129, 16), Ipv4Addr::new(100, 100, 100, 200)];
    if number.is_loopback() {
        Standing::ThisComputer
    } else if secrets.contains(&number) || number.is_link_local() || number.is_multicast() {
        Standing::Forbidden
    } else if number.is_private() || (first == 100 && (64..128).contains(&second)) {
        Standing::OwnNetwork
    } else if first == 0
        || first >= 240
        || number.is_documentation()
        || (first, second, third) == (192, 0, 0)
        || (first == 198 && (18..20).contains(&second))
    {
        Standing::Forbidden
    } else {
        Standing::Public
    }
}

fn standing_v6(number: Ipv6Addr) -> Standing {
    if let Some(inside) = v4_inside(number) {
        return standing_v4(inside);
    }
    let [first, second, ..] = number.segments();
    let secrets = number == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
    match first {
        _ if number.is_loopback() => Standing::ThisComputer,
        _ if secrets => Standing::Forbidden,
        0xfc00..=0xfdff => Standing::OwnNetwork,
        // 2000::/3 is all that is given out; of it, tunnels (2001::, 2002::) and documentation reach elsewhere.
        0x2001 if second == 0 || second == 0xdb8 => Standing::Forbidden,
        0x2002 => Standing::Forbidden,
        0x3fff if second < 0x1000 => Standing::Forbidden,
        0x2000..=0x3fff => Standing::Public,
        _ => Standing::Forbidden,
    }
}

/// The older number inside a newer one: mapped (`::ffff:0:0/96`) or translated (`64:ff9b::/96`).
fn v4_inside(number: Ipv6Addr) -> Option<Ipv4Addr> {
    let segments = number.segments();
    let translated = segments[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
    let octets = number.octets();
    let last = Ipv4Addr::new(octets[12], octets[13], octets[14], octets[15]);
    number.to_ipv4_mapped().or(translated.then_some(last))
}

/// Finds the numbers a name stands for.
pub trait Resolver: Send + Sync {
    /// The numbers of a name.
    ///
    /// # Errors
    /// As the system says.
    fn numbers(&self, name: &str) -> std::io::Result<Vec<IpAddr>>;
}

/// Asks the system.
pub struct SystemResolver;

impl Resolver for SystemResolver {
    fn numbers(&self, name: &str) -> std::io::Result<Vec<IpAddr>> {
        Ok((name, 0).to_socket_addrs()?.map(|place| place.ip()).collect())
    }
}

/// How often it is looked whether the owner stopped meanwhile.
const LOOK: Duration = Duration::from_millis(50);

/// Looks a name up, once, and judges every number it stands for.
pub(crate) fn pinned(
    address: &Address,
    resolver: &Arc<dyn Resolver>,
    most: Duration,
    stopped: &dyn Fn() -> bool,
) -> Result<Vec<SocketAddr>> {
    let port = address.port();
    let numbers = match address.whereabouts() {
        Host::ThisComputer => vec![IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)],
        Host::Number(number) => vec![*number],
        Host::Name(name) => {
            let numbers = looked_up(name, resolver, most, stopped)?;
            for number in &numbers {
                address.judge_number(*number)?;
            }
            numbers
        }
    };
    Ok(numbers.into_iter().map(|number| SocketAddr::new(number, port)).collect())
}

fn looked_up(
    name: &str,
    resolver: &Arc<dyn Resolver>,
    most: Duration,
    stopped: &dyn Fn() -> bool,
) -> Result<Vec<IpAddr>> {
    let (tell, told) = channel();
    let (asked, resolver) = (name.to_owned(), Arc::clone(resolver));
    // The system's own look-up cannot be stopped; its thread ends by itself when nobody waits any more.
    let looking = std::thread::Builder::new().name("looking-up".to_owned()).spawn(move || {
        let _ = tell.send(resolver.numbers(&asked));
    });
    looking.map_err(|_| Fault::NoLine)?;
    let begun = Instant::now();
    loop {
        match told.recv_timeout(LOOK) {
            Ok(Ok(numbers)) if !numbers.is_empty() => return Ok(numbers),
            Ok(_) | Err(RecvTimeoutError::Disconnected) => return Err(Fault::NameUnknown),
            Err(RecvTimeoutError::Timeout) if stopped() => return Err(Fault::Stopped),
            Err(RecvTimeoutError::Timeout) if begun.elapsed() > most => return Err(Fault::TimedOut),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::AddressFault;
    use std::sync::Mutex;

    /// Answers each time with the next of its lists, as a name server does that is out to trick.
    struct Turning(Mutex<Vec<Vec<IpAddr>>>);

    impl Resolver for Turning {
        fn numbers(&self, _: &str) -> std::io::Result<Vec<IpAddr>> {
            Ok(self.0.lock().unwrap().remove(0))
        }
    }

    fn pin(confirmed: bool, answers: &[&[&str]]) -> Result<Vec<SocketAddr>> {
        let lists = answers.iter().map(|list| list.iter().map(|number| number.parse().unwrap()).collect());
        let resolver: Arc<dyn Resolver> = Arc::new(Turning(Mutex::new(lists.collect())));
        let address = Address::parse("https://models.example.com", confirmed).unwrap();
        pinned(&address, &resolver, Duration::from_secs(5), &|| false)
    }

    #[test]
    fn a_name_is_judged_by_every_number_it_stands_for() {
        let host = || "models.example.com".to_owned();
        assert_eq!(pin(false, &[&["8.8.8.8"]]), Ok(vec!["8.8.8.8:443".parse().unwrap()]));
        for number in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
            let fault = AddressFault::NameForThisComputer(host());
            assert_eq!(pin(true, &[&[number]]), Err(fault.into()), "{number}");
        }
        for number in
            ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "0.0.0.0", "64:ff9b::a9fe:a9fe"]
        {
            assert_eq!(
                pin(true, &[&["8.8.8.8", number]]),
                Err(AddressFault::Forbidden(host()).into()),
                "{number}"
            );
        }
        for number in ["192.168.0.9", "10.1.1.1", "fd12::1", "100.64.0.1"] {
            let fault = AddressFault::NeedsConfirming(host());
            assert_eq!(pin(false, &[&[number]]), Err(fault.into()), "{number}");
            assert!(pin(true, &[&[number]]).is_ok(), "{number}");
        }
        assert_eq!(pin(false, &[&[]]), Err(Fault::NameUnknown));
    }

    #[test]
    fn a_name_is_asked_for_once() {
        // A second question would find the list of this computer, and a third none at all.
        assert_eq!(pin(false, &[&["8.8.8.8"], &["127.0.0.1"]]).unwrap()[0].ip().to_string(), "8.8.8.8");
    }

    #[test]
    fn a_look_up_that_hangs_is_given_up() {
        struct Hanging;
        impl Resolver for Hanging {
            fn numbers(&self, _: &str) -> std::io::Result<Vec<IpAddr>> {
                std::thread::sleep(Duration::from_secs(2));
                Ok(Vec::new())
            }
        }
        let resolver: Arc<dyn Resolver> = Arc::new(Hanging);
        let address = Address::parse("https://models.example.com", false).unwrap();
        let short = Duration::from_millis(60);
        assert_eq!(pinned(&address, &resolver, short, &|| false), Err(Fault::TimedOut));
        assert_eq!(pinned(&address, &resolver, short, &|| true), Err(Fault::Stopped));
    }
}
