//! Why there is no draft. Says nothing that came from a server and nothing of a key.

use crate::address::AddressFault;
use crate::request::Data;

/// A result with this crate's fault.
pub type Result<T> = std::result::Result<T, Fault>;

/// Why there is no draft; no shop file and no text was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The address is not one a request may go to.
    Address(AddressFault),
    /// The owner did not allow this kind of data for the model; nothing was sent.
    NotShared(Data),
    /// The key has letters that no key has; nothing was sent.
    KeyUnusable,
    /// The server did not take the key (401, 403).
    KeyRefused,
    /// The server asks to send less often, or the plan is used up (429, 402).
    TooMany,
    /// The server knows no such model or no such path (404).
    NotFound,
    /// The server does not take the request as it is (another 4xx).
    Rejected(u16),
    /// The server itself failed (5xx).
    ServerFailed(u16),
    /// The server sent the request on; it was not followed. Names the host it named, where it named one.
    Redirected(Option<String>),
    /// No server is known under the host's name.
    NameUnknown,
    /// Nobody answers at the address.
    Unreachable,
    /// The server could not prove who it is, or the line broke while it did.
    NotSecure,
    /// Nothing came for too long.
    TimedOut,
    /// The answer is larger than an answer may be.
    TooLarge,
    /// The answer ended in the middle.
    CutOff,
    /// The answer is not in the form that was asked for.
    NotUnderstood,
    /// The text has a link, an e-mail address or a tag in it.
    NotPlain,
    /// The text is longer than the field may be.
    TooLong {
        /// How many letters the field takes.
        most: usize,
    },
    /// The model declined to write.
    Declined,
    /// The answer repeats the key; it was thrown away.
    RepeatsKey,
    /// The owner stopped it.
    Stopped,
    /// This computer would not open a line at all.
    NoLine,
}

impl Fault {
    /// Its id, as it is kept beside an item of a batch: `key_refused`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Address(fault) => fault.id(),
            Self::NotShared(_) => "not_shared",
            Self::KeyUnusable => "key_unusable",
            Self::KeyRefused => "key_refused",
            Self::TooMany => "too_many",
            Self::NotFound => "not_found",
            Self::Rejected(_) => "rejected",
            Self::ServerFailed(_) => "server_failed",
            Self::Redirected(_) => "redirected",
            Self::NameUnknown => "name_unknown",
            Self::Unreachable => "unreachable",
            Self::NotSecure => "not_secure",
            Self::TimedOut => "timed_out",
            Self::TooLarge => "too_large",
            Self::CutOff => "cut_off",
            Self::NotUnderstood => "not_understood",
            Self::NotPlain => "not_plain",
            Self::TooLong { .. } => "too_long",
            Self::Declined => "declined",
            Self::RepeatsKey => "repeats_key",
            Self::Stopped => "stopped",
            Self::NoLine => "no_line",
        }
    }

    /// Whether the next product would meet the same fault, so that a batch had better stop.
    pub fn meets_all(&self) -> bool {
        !matches!(
            self,
            Self::CutOff
                | Self::NotUnderstood
                | Self::NotPlain
                | Self::TooLong { .. }
                | Self::TooLarge
                | Self::Declined
                | Self::ServerFailed(_)
                | Self::TimedOut
        )
    }
}

impl From<AddressFault> for Fault {
    fn from(fault: AddressFault) -> Self {
        Self::Address(fault)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.id())
    }
}

impl std::error::Error for Fault {}
