//! Where keys to models are kept: in the system's keyring, or in memory until the program ends. Never in a file of ours.

use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tillwise_models::Key;

use crate::unpoisoned;

/// The name under which the keyring shows our keys.
const SERVICE: &str = "Tillwise";

/// A keyring that is locked asks its owner; after this it counts as not there.
const PATIENCE: Duration = Duration::from_secs(45);

/// There is no keyring, or it will not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKeyring;

/// Keeps keys under names.
pub trait KeyStore: Send + Sync {
    /// The key under a name; nothing where there is none.
    ///
    /// # Errors
    /// [`NoKeyring`].
    fn get(&self, name: &str) -> Result<Option<Key>, NoKeyring>;

    /// Keeps a key; an earlier one under the name gives way.
    ///
    /// # Errors
    /// [`NoKeyring`]; nothing is kept then.
    fn set(&self, name: &str, key: &Key) -> Result<(), NoKeyring>;

    /// Forgets a key; one that is not there is forgotten already.
    ///
    /// # Errors
    /// [`NoKeyring`].
    fn remove(&self, name: &str) -> Result<(), NoKeyring>;
}

/// Where no keyring may be used at all; every key is then asked for once a session.
pub struct NoStore;

impl KeyStore for NoStore {
    fn get(&self, _: &str) -> Result<Option<Key>, NoKeyring> {
        Err(NoKeyring)
    }

    fn set(&self, _: &str, _: &Key) -> Result<(), NoKeyring> {
        Err(NoKeyring)
    }

    fn remove(&self, _: &str) -> Result<(), NoKeyring> {
        Err(NoKeyring)
    }
}

/// Keeps keys in memory, until the program ends.
#[derive(Default)]
pub struct MemoryKeys(Mutex<BTreeMap<String, Key>>);

impl KeyStore for MemoryKeys {
    fn get(&self, name: &str) -> Result<Option<Key>, NoKeyring> {
        Ok(unpoisoned(&self.0).get(name).cloned())
    }

    fn set(&self, name: &str, key: &Key) -> Result<(), NoKeyring> {
        unpoisoned(&self.0).insert(name.to_owned(), key.clone());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), NoKeyring> {
        unpoisoned(&self.0).remove(name);
        Ok(())
    }
}

/// The system's keyring: Keychain, Windows' Credential Manager, or the Secret Service. It is asked only when a key is
/// needed, so that nothing happens at the start.
pub struct SystemKeys;

impl KeyStore for SystemKeys {
    fn get(&self, name: &str) -> Result<Option<Key>, NoKeyring> {
        let name = name.to_owned();
        patiently(move || match entry(&name)?.get_password() {
            Ok(kept) => Ok(Key::new(&kept).ok()),
            Err(keyring::Error::NoEntry) => Ok(None),
            // What the keyring says more may hold what it keeps.
            Err(_) => Err(NoKeyring),
        })
    }

    fn set(&self, name: &str, key: &Key) -> Result<(), NoKeyring> {
        let (name, key) = (name.to_owned(), key.clone());
        patiently(move || entry(&name)?.set_password(key.expose()).map_err(|_| NoKeyring))
    }

    fn remove(&self, name: &str) -> Result<(), NoKeyring> {
        let name = name.to_owned();
        patiently(move || match entry(&name)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(_) => Err(NoKeyring),
        })
    }
}

fn entry(name: &str) -> Result<keyring::Entry, NoKeyring> {
    keyring::Entry::new(SERVICE, name).map_err(|_| NoKeyring)
}

/// Asks the keyring on a thread of its own: a locked one waits for its owner, and some cannot be asked from a thread
/// that drives other work.
fn patiently<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, NoKeyring> + Send + 'static,
) -> Result<T, NoKeyring> {
    let (tell, told) = channel();
    let asking = std::thread::Builder::new().name("keyring".to_owned()).spawn(move || {
        // Nobody may wait any more.
        let _ = tell.send(ask());
    });
    asking.map_err(|_| NoKeyring)?;
    told.recv_timeout(PATIENCE).unwrap_or(Err(NoKeyring))
}

/// Where a key went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the keyring.
    Lasting,
    /// In memory, because there is no keyring: it is asked for again next time.
    Session,
}

/// The keyring, and beside it the keys of this session.
pub(crate) struct Keys {
    lasting: Arc<dyn KeyStore>,
    session: MemoryKeys,
}

impl Keys {
    pub fn new(lasting: Arc<dyn KeyStore>) -> Self {
        Self { lasting, session: MemoryKeys::default() }
    }

    /// The key under a name; nothing where it has to be asked for.
    pub fn get(&self, name: &str) -> Option<Key> {
        self.of_session(name).or_else(|| self.lasting.get(name).ok().flatten())
    }

    /// The key that was typed under a name in this session; the keyring is not asked.
    pub fn of_session(&self, name: &str) -> Option<Key> {
        self.session.get(name).ok().flatten()
    }

    /// Keeps a key where it lasts, else for this session.
    pub fn set(&self, name: &str, key: &Key) -> Kept {
        // Whatever was typed earlier in this session gives way, wherever the new one goes.
        let _ = self.session.remove(name);
        match self.lasting.set(name, key) {
            Ok(()) => Kept::Lasting,
            Err(NoKeyring) => {
                let _ = self.session.set(name, key);
                Kept::Session
            }
        }
    }

    /// Keeps a key for this session only.
    pub fn set_for_session(&self, name: &str, key: &Key) {
        let _ = self.session.set(name, key);
    }

    /// Forgets a key; says whether the keyring could be asked.
    pub fn remove(&self, name: &str) -> Result<(), NoKeyring> {
        let _ = self.session.remove(name);
        self.lasting.remove(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_keyring_a_key_lasts_for_the_session_and_no_longer() {
        let key = Key::new("sk-0123456789abcdef").unwrap();
        let keys = Keys::new(Arc::new(NoStore));
        assert_eq!(keys.set("a", &key), Kept::Session);
        assert_eq!(keys.get("a").unwrap().expose(), key.expose());
        assert!(keys.get("b").is_none());
        assert!(Keys::new(Arc::new(NoStore)).get("a").is_none(), "another session asks again");
        assert_eq!(keys.remove("a"), Err(NoKeyring));
        assert!(keys.get("a").is_none());
    }

    #[test]
    fn a_new_key_replaces_what_was_typed_before() {
        let store = Arc::new(MemoryKeys::default());
        let keys = Keys::new(Arc::clone(&store) as Arc<dyn KeyStore>);
        let [first, second] = ["sk-0123456789first", "sk-0123456789second"].map(|key| Key::new(key).unwrap());
        keys.set_for_session("a", &first);
        assert_eq!(keys.set("a", &second), Kept::Lasting);
        assert_eq!(keys.get("a").unwrap().expose(), second.expose());
        assert_eq!(store.get("a").unwrap().unwrap().expose(), second.expose());
    }
}
