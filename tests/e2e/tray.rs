//! The built window and the tray of a desktop that this test plays: what closing means, the menu, and the one note.

use crate::desk::{Closing, Desk, Program};
use crate::window::Result;

/// With a tray, closing hides; the program goes on, reminds once, and comes back by the menu, a click on the note or a
/// second start. Quit ends it.
#[test]
fn with_a_tray_closing_hides_and_the_menu_and_the_note_lead_back() -> Result<()> {
    let mut desk = Desk::new()?;
    desk.show_tray()?;
    let mut program = Program::start(&desk, &[])?;
    program.until_seen()?;
    desk.until("the icon is in the tray", |seen| seen.item.is_some())?;

    assert_eq!(program.close()?, Closing::Hides);
    desk.choose("Open Tillwise")?;
    program.until_seen()?;

    assert_eq!(program.close()?, Closing::Hides);
    desk.until("the check-in is reminded of", |seen| !seen.notes.is_empty())?;
    let notes = desk.seen().notes;
    assert_eq!(notes[0].0, "The check-in is ready");
    assert!(notes[0].1.ends_with("whenever it suits you."), "{notes:?}");
    desk.click_note()?;
    program.until_seen()?;

    assert_eq!(program.close()?, Closing::Hides);
    let mut second = Program::start(&desk, &[])?;
    assert_eq!(second.until_ended()?, 0, "one program is enough");
    program.until_seen()?;
    assert_eq!(desk.seen().notes.len(), 1, "one note for one review");

    assert_eq!(program.close()?, Closing::Hides);
    desk.choose("Quit Tillwise")?;
    assert_eq!(program.until_ended()?, 0);

    // What was quit while hidden has its window at the next start.
    let program = Program::start(&desk, &[])?;
    program.until_seen()
}

/// Started at login it waits unseen in the tray.
#[test]
fn started_at_login_it_waits_in_the_tray() -> Result<()> {
    let mut desk = Desk::new()?;
    desk.show_tray()?;
    let program = Program::start(&desk, &["--in-tray"])?;
    desk.until("the icon is in the tray", |seen| seen.item.is_some())?;
    assert!(program.stays_unseen()?, "a window opened by itself");
    desk.choose("Open the check-in")?;
    program.until_seen()
}

/// Where the desktop shows no tray icons, closing quits: nobody could open the window again.
#[test]
fn without_a_tray_closing_quits() -> Result<()> {
    let desk = Desk::new()?;
    let mut program = Program::start(&desk, &[])?;
    program.until_seen()?;
    assert_eq!(program.close()?, Closing::Quits);
    assert_eq!(program.until_ended()?, 0);
    Ok(())
}
