//! Packed files in memory and in this process, for whoever throws anything at their reader and looks only at whether
//! it holds: the fuzzers and the tests that replay what these have found.

use super::packed::{Shelf, read_packed};
use super::report::{Fault, Inside};
use std::cell::RefCell;
use std::io::{self, Cursor, Write};
use std::rc::Rc;
use tillwise_domain::formats::trial;

/// Reads a packed file and then each table in it, from its first byte to its records.
///
/// # Errors
/// What keeps the packed file from being read; a table that is refused is no error.
pub fn read_whole(bytes: &[u8]) -> Result<Vec<Inside>, Fault> {
    let mut memory = Memory::default();
    let inside = read_packed(&mut Cursor::new(bytes), &mut memory)?;
    for (number, part) in inside.iter().enumerate().filter(|(_, part)| part.left_out.is_none()) {
        let _ = trial::read_whole(&memory.text(number), part.numbered);
    }
    Ok(inside)
}

/// A shelf in memory.
#[derive(Default)]
pub struct Memory(Vec<Rc<RefCell<Vec<u8>>>>);

impl Memory {
    /// What was put under a number; nothing where nothing was.
    pub fn text(&self, number: usize) -> Vec<u8> {
        self.0.get(number).map(|place| place.borrow().clone()).unwrap_or_default()
    }
}

impl Shelf for Memory {
    fn place(&mut self, number: usize) -> io::Result<Box<dyn Write>> {
        self.0.resize_with(self.0.len().max(number + 1), Rc::default);
        let place = Rc::default();
        self.0[number] = Rc::clone(&place);
        Ok(Box::new(Place(place)))
    }
}

struct Place(Rc<RefCell<Vec<u8>>>);

impl Write for Place {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
