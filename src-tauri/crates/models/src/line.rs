//! The connection to one server. It is opened to numbers that were judged, follows nothing, repeats nothing, and
//! gives up when nothing comes.

use crate::address::Address;
use crate::events::Events;
use crate::fault::{Fault, Result};
use crate::key::Key;
use crate::payload::{Form, Payload, Server};
use crate::place::{Resolver, pinned};
use crate::reply::text_of;
use crate::request::DraftRequest;
use crate::style::{Heard, Style};
use reqwest::dns::{Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, LOCATION};
use reqwest::{Response, StatusCode, Url, redirect};
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long is waited and how much is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until the name is looked up, and again until somebody answers the line.
    pub connect: Duration,
    /// Between two pieces of an answer, and before the first.
    pub idle: Duration,
    /// For an answer altogether.
    pub whole: Duration,
    /// The most bytes an answer may have.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            whole: Duration::from_secs(600),
            bytes: 2 << 20,
        }
    }
}

/// Who watches a draft being made.
pub trait Watch {
    /// Whether the owner stopped it.
    fn is_stopped(&self) -> bool;

    /// Hears all that was said so far, raw; [`crate::so_far`] makes it fit to show.
    fn heard(&self, said: &str);
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The text.
    pub text: String,
    /// How many letters nobody sees were taken out of it.
    pub removed: usize,
    /// The form in which the server took the request.
    pub form: Form,
}

/// A line to one server. Every draft over it goes to the numbers that were judged when it was opened.
pub struct Line {
    server: Server,
    client: reqwest::Client,
    runtime: Runtime,
    limits: Limits,
}

impl Line {
    /// Looks the server up and judges where it is. Nothing is sent yet.
    ///
    /// # Errors
    /// [`Fault::Address`] for a place no request may go to, [`Fault::NameUnknown`], [`Fault::Stopped`].
    pub fn open(
        server: Server,
        resolver: &Arc<dyn Resolver>,
        limits: Limits,
        watch: &dyn Watch,
    ) -> Result<Self> {
        let places = pinned(&server.address, resolver, limits.connect, &|| watch.is_stopped())?;
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|_| Fault::NoLine)?;
        // Another part of the program may have chosen already; any choice will do.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .user_agent("Tillwise")
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            // A proxy would look the name up again, and see the key of a server without https.
            .no_proxy()
            .resolve_to_addrs(server.address.name(), &places)
            .dns_resolver(Arc::new(NoOther))
            .connect_timeout(limits.connect)
            // A line that was kept open could be closed from the other side between two drafts.
            .pool_max_idle_per_host(0)
            .build()
            .map_err(|_| Fault::NoLine)?;
        Ok(Self { server, client, runtime, limits })
    }

    /// Has a text drafted. A server that refuses the schema is asked once more by words alone.
    ///
    /// # Errors
    /// Why there is no draft.
    pub fn draft(
        &self,
        request: &DraftRequest,
        form: Form,
        key: Option<&Key>,
        watch: &dyn Watch,
    ) -> Result<Drafted> {
        let asked = |form: Form| -> Result<Drafted> {
            let payload = Payload::of(&self.server, request, form)?;
            let said = self.runtime.block_on(self.said(&payload, key, watch))?;
            if key.is_some_and(|key| key.is_in(&said)) {
                return Err(Fault::RepeatsKey);
            }
            let text = text_of(&said, request.most())?;
            // An escaped key shows only now.
            if key.is_some_and(|key| key.is_in(&text.text)) {
                return Err(Fault::RepeatsKey);
            }
            Ok(Drafted { text: text.text, removed: text.removed, form })
        };
        match (asked(form), form) {
            // 400 and 422 are what servers say that do not know the schema.
            (Err(Fault::Rejected(400 | 422)), Form::Schema) => asked(Form::Words),
            (outcome, _) => outcome,
        }
    }

    /// Everything the model said to one payload.
    async fn said(&self, payload: &Payload, key: Option<&Key>, watch: &dyn Watch) -> Result<String> {
        let begun = Instant::now();
        let style = self.server.style;
        let mut request = self.client.post(&payload.address);
        for (name, value) in payload.headers {
            request = request.header(*name, *value);
        }
        if let Some((name, value)) = key.map(|key| style.key_header(key)).transpose()? {
            request = request.header(name, value);
        }
        let sending = request.body(payload.body.clone()).send();
        let sent = until(sending, self.limits.idle, watch).await?;
        let mut response = sent.map_err(|fault| of_sending(fault.without_url()))?;
        refuse_status(&response, &self.server.address, key)?;
        let mut hearing = Hearing::of(&response, style);
        let mut bytes = 0_usize;
        loop {
            if begun.elapsed() > self.limits.whole {
                return Err(Fault::TimedOut);
            }
            let piece = until(response.chunk(), self.limits.idle, watch).await?;
            let Some(piece) = piece.map_err(|_| Fault::CutOff)? else { break };
            bytes = bytes.saturating_add(piece.len());
            if bytes > self.limits.bytes {
                return Err(Fault::TooLarge);
            }
            if hearing.hear(&piece)? {
                watch.heard(&hearing.heard.text);
            }
        }
        hearing.finish()
    }
}

/// Reads an answer, as events or as one piece.
struct Hearing {
    style: Style,
    events: Option<Events>,
    whole: Vec<u8>,
    heard: Heard,
}

impl Hearing {
    fn of(response: &Response, style: Style) -> Self {
        let kind =
            response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let streams = kind.trim_start().to_ascii_lowercase().starts_with("text/event-stream");
        Self { style, events: streams.then(Events::default), whole: Vec::new(), heard: Heard::default() }
    }

    /// Takes a piece; says whether there is more text now.
    fn hear(&mut self, piece: &[u8]) -> Result<bool> {
        let before = self.heard.text.len();
        match &mut self.events {
            Some(events) => {
                let (style, heard) = (self.style, &mut self.heard);
                events.feed(piece, &mut |data| style.hear_event(data, heard))?;
            }
            None => self.whole.extend_from_slice(piece),
        }
        Ok(self.heard.text.len() > before)
    }

    fn finish(mut self) -> Result<String> {
        match &mut self.events {
            Some(events) => {
                let (style, heard) = (self.style, &mut self.heard);
                events.finish(&mut |data| style.hear_event(data, heard))?;
            }
            None => self.style.hear_whole(&self.whole, &mut self.heard)?,
        }
        if self.heard.ended { Ok(self.heard.text) } else { Err(Fault::CutOff) }
    }
}

/// Finds no name at all: the numbers that were judged are the only ones there are.
struct NoOther;

impl Resolve for NoOther {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(std::future::ready(Err("no other name is looked up".into())))
    }
}

/// How often it is looked whether the owner stopped meanwhile.
const LOOK: Duration = Duration::from_millis(50);

/// Waits for something, for so long and not after the owner stopped.
async fn until<T>(work: impl Future<Output = T>, most: Duration, watch: &dyn Watch) -> Result<T> {
    let mut work = pin!(work);
    let begun = Instant::now();
    loop {
        if watch.is_stopped() {
            return Err(Fault::Stopped);
        }
        let left = most.saturating_sub(begun.elapsed());
        if left.is_zero() {
            return Err(Fault::TimedOut);
        }
        if let Ok(done) = tokio::time::timeout(left.min(LOOK), work.as_mut()).await {
            return Ok(done);
        }
    }
}

/// What a status says. The server's own words are not read: they may repeat the key.
fn refuse_status(response: &Response, address: &Address, key: Option<&Key>) -> Result<()> {
    let status = response.status();
    match status {
        _ if status.is_success() => Ok(()),
        _ if status.is_redirection() => Err(Fault::Redirected(named_host(response, address, key))),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(Fault::KeyRefused),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::PAYMENT_REQUIRED => Err(Fault::TooMany),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Err(Fault::NotFound),
        _ if status.is_server_error() => Err(Fault::ServerFailed(status.as_u16())),
        _ => Err(Fault::Rejected(status.as_u16())),
    }
}

/// The host a redirect names, unless it repeats the key.
fn named_host(response: &Response, address: &Address, key: Option<&Key>) -> Option<String> {
    let named = response.headers().get(LOCATION)?.to_str().ok()?;
    let target = Url::parse(address.as_str()).ok()?.join(named).ok()?;
    let host = target.host_str()?.to_owned();
    // Hosts are read in small letters.
    let repeats = key.is_some_and(|key| {
        key.is_in(&host) || host.contains(&key.expose().to_ascii_lowercase()) || key.is_in(named)
    });
    (!repeats).then_some(host)
}

fn of_sending(fault: reqwest::Error) -> Fault {
    if is_about_trust(&fault) {
        Fault::NotSecure
    } else if fault.is_timeout() {
        Fault::TimedOut
    } else if fault.is_connect() {
        Fault::Unreachable
    } else {
        Fault::CutOff
    }
}

fn is_about_trust(fault: &(dyn std::error::Error + 'static)) -> bool {
    if fault.is::<rustls::Error>() {
        return true;
    }
    // What an I/O error holds is not its source, but stands for it.
    let held = fault.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    held.is_some_and(|held| is_about_trust(held)) || fault.source().is_some_and(is_about_trust)
}
