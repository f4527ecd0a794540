//! A language model's server that does what a test tells it, on this computer.
#![allow(dead_code)] // every test uses a part of it

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A request as it came in.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// `POST /v1/chat/completions HTTP/1.1` and the headers, as they were sent.
    pub head: String,
    /// The body, byte for byte.
    pub body: String,
}

impl Received {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// What the server does with a request.
pub enum Act {
    /// Answers in one piece: status, headers, body.
    Whole(u16, Vec<(&'static str, String)>, String),
    /// Streams these events, with a pause before each.
    Events(Vec<String>, Duration),
    /// Says nothing for so long and closes.
    Hang(Duration),
    /// Sends bytes that are no answer.
    Raw(Vec<u8>),
}

/// A server on a port of its own until it is dropped.
pub struct StubModel {
    pub port: u16,
    heard: Arc<Mutex<Vec<Received>>>,
    stopped: Arc<AtomicBool>,
}

impl StubModel {
    /// A server that answers as `answer` says.
    pub fn answering(answer: impl Fn(&Received) -> Act + Send + Sync + 'static) -> Self {
        Self::at("127.0.0.1", answer).unwrap()
    }

    /// The same at one of this computer's addresses.
    pub fn at(
        place: &str,
        answer: impl Fn(&Received) -> Act + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind((place, 0))?;
        let port = listener.local_addr()?.port();
        let (heard, stopped) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (hearing, stop, answer) = (Arc::clone(&heard), Arc::clone(&stopped), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let (hearing, answer) = (Arc::clone(&hearing), Arc::clone(&answer));
                // A client that goes away in the middle is what some tests are about.
                std::thread::spawn(move || drop(serve(stream, &hearing, &*answer)));
            }
        });
        Ok(Self { port, heard, stopped })
    }

    /// A server that streams the same text to everybody in OpenAI's format.
    pub fn saying(text: &str) -> Self {
        let events = openai_events(&wrapped(text));
        Self::answering(move |_| Act::Events(events.clone(), Duration::ZERO))
    }

    /// Its address for a model of the shop.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Everything that came in so far.
    pub fn heard(&self) -> Vec<Received> {
        self.heard.lock().unwrap().clone()
    }
}

impl Drop for StubModel {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

fn serve(
    mut stream: TcpStream,
    heard: &Mutex<Vec<Received>>,
    answer: &(dyn Fn(&Received) -> Act + Send + Sync),
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    // Somebody begins to talk TLS; this server does not.
    if reader.fill_buf()?.first() == Some(&0x16) {
        return stream.write_all(b"HTTP/1.1 400 x\r\n\r\n");
    }
    let mut received = Received::default();
    loop {
        let mut line = Vec::new();
        reader.read_until(b'\n', &mut line)?;
        let line = String::from_utf8_lossy(&line).into_owned();
        if line.trim().is_empty() {
            break;
        }
        received.head.push_str(&line);
    }
    let length = received.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    received.body = String::from_utf8(body).unwrap();
    heard.lock().unwrap().push(received.clone());
    match answer(&received) {
        Act::Whole(status, headers, body) => {
            let headers: String =
                headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
            write!(
                stream,
                "HTTP/1.1 {status} x\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            )
        }
        Act::Events(events, pause) => {
            write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
            )?;
            for event in events {
                std::thread::sleep(pause);
                write!(stream, "data: {event}\n\n")?;
                stream.flush()?;
            }
            Ok(())
        }
        Act::Hang(time) => {
            std::thread::sleep(time);
            Ok(())
        }
        Act::Raw(bytes) => stream.write_all(&bytes),
    }
}

/// A text as the answer asked for.
pub fn wrapped(text: &str) -> String {
    serde_json::json!({ "text": text }).to_string()
}

/// What OpenAI's format streams for something that is said.
pub fn openai_events(said: &str) -> Vec<String> {
    let letters: Vec<char> = said.chars().collect();
    let pieces = letters.chunks(5).map(|piece| {
        let piece: String = piece.iter().collect();
        serde_json::json!({ "choices": [{ "delta": { "content": piece }, "finish_reason": null }] })
            .to_string()
    });
    let end = serde_json::json!({ "choices": [{ "delta": {}, "finish_reason": "stop" }] }).to_string();
    pieces.chain([end, "[DONE]".to_owned()]).collect()
}

/// What Anthropic's format streams for something that is said.
pub fn anthropic_events(said: &str) -> Vec<String> {
    use serde_json::json;
    let delta = json!({ "type": "content_block_delta", "delta": { "type": "text_delta", "text": said } });
    [
        json!({ "type": "message_start", "message": { "content": [] } }),
        json!({ "type": "ping" }),
        delta,
        json!({ "type": "message_delta", "delta": { "stop_reason": "end_turn" } }),
        json!({ "type": "message_stop" }),
    ]
    .map(|event| event.to_string())
    .into()
}

/// What OpenAI's format answers in one piece.
pub fn openai_whole(said: &str) -> Act {
    let body = serde_json::json!({
        "choices": [{ "message": { "role": "assistant", "content": said }, "finish_reason": "stop" }]
    });
    Act::Whole(200, vec![("content-type", "application/json".to_owned())], body.to_string())
}
