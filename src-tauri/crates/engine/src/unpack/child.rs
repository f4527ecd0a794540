//! The process that reads packed files: the running program, started again with [`ASK`] in front. It limits itself,
//! reads one file, leaves the parts and a report in a folder and ends. Whatever becomes of it, the program that
//! started it goes on.

use super::limits::limit_myself;
use super::packed::{Shelf, read_packed};
use super::report::{Inside, Report};
use crate::error::{Code, Error, Result};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use tillwise_domain::formats::Refusal;
use tillwise_domain::words::Words;

/// The first argument that makes the program a reading process.
const ASK: &str = "--read-workbook";

/// How long a file may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long its report may be: ten thousand parts with long names fit.
const REPORT_BYTES: u64 = 16 << 20;

/// Reads a packed file and ends, if that is what the program was started for. A program gives itself as
/// [`Host::own_program`](crate::Host::own_program) only if it calls this before anything else.
pub fn read_if_asked() -> Option<ExitCode> {
    asked(std::env::args_os().skip(1))
}

fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    if arguments.next()? != ASK {
        return None;
    }
    let (Some(file), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Some(ExitCode::FAILURE);
    };
    let done = limit_myself().and_then(|()| report(Path::new(&file), Path::new(&folder)));
    Some(if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(file: &Path, folder: &Path) -> io::Result<()> {
    let mut source = File::open(file)?;
    let mut shelf = Folder { folder };
    let report = Report::from(read_packed(&mut source, &mut shelf));
    serde_json::to_writer(File::create(report_path(folder))?, &report).map_err(io::Error::from)
}

struct Folder<'a> {
    folder: &'a Path,
}

impl Shelf for Folder<'_> {
    fn place(&mut self, number: usize) -> io::Result<Box<dyn Write>> {
        Ok(Box::new(BufWriter::with_capacity(1 << 16, File::create(part_path(self.folder, number))?)))
    }
}

/// Where a part lies.
pub(super) fn part_path(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("{number}.csv"))
}

fn report_path(folder: &Path) -> PathBuf {
    folder.join("report.json")
}

/// Has a packed file read by `program` into a folder.
pub(super) fn read(
    program: &Path,
    path: &Path,
    folder: &Path,
    stopped: &dyn Fn() -> bool,
) -> Result<Vec<Inside>> {
    let mut command = Command::new(program);
    command.arg(ASK).arg(path).arg(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        // Without a console window.
        std::os::windows::process::CommandExt::creation_flags(&mut command, 0x0800_0000);
    }
    let started = Instant::now();
    let mut reader = Reader(command.spawn().map_err(|_| Refusal::NoReader)?);
    let mut nap = Duration::from_millis(1);
    loop {
        if stopped() {
            return Err(Error::new(Code::Cancelled, Words::new("error-cancelled")));
        }
        match reader.0.try_wait() {
            Ok(Some(_)) => break,
            Ok(None) => {}
            Err(_) => return Err(Refusal::UnsafeInside.into()),
        }
        if started.elapsed() > PATIENCE {
            return Err(Refusal::SlowInside.into());
        }
        std::thread::sleep(nap);
        nap = (nap * 2).min(Duration::from_millis(50));
    }
    match told(folder) {
        Some(Report::Read(inside)) => Ok(inside),
        Some(Report::Refused(why)) => Err(why.refusal().into()),
        Some(Report::Disk { full, detail }) => {
            let kind = if full { io::ErrorKind::StorageFull } else { io::ErrorKind::Other };
            Err(Error::file(folder, &io::Error::new(kind, detail)))
        }
        // It was stopped by its limits, or did not live to tell.
        None => Err(Refusal::UnsafeInside.into()),
    }
}

fn told(folder: &Path) -> Option<Report> {
    let mut text = Vec::new();
    File::open(report_path(folder)).ok()?.take(REPORT_BYTES).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

/// A running process that does not outlive whoever waits for it.
struct Reader(Child);

impl Drop for Reader {
    fn drop(&mut self) {
        // It may have ended by itself; in any case nothing of it is left.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_argument_makes_it_a_reader() {
        let asked = |arguments: &[&str]| asked(arguments.iter().map(OsString::from));
        assert!(asked(&[]).is_none());
        assert!(asked(&["import", "a.csv"]).is_none());
        assert!(asked(&["import", ASK, "a.csv"]).is_none());
        assert_eq!(asked(&[ASK]), Some(ExitCode::FAILURE), "without a file there is nothing to read");
    }

    #[test]
    fn a_program_that_reports_nothing_is_no_reader() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let read = |program: &str| read(Path::new(program), Path::new("a.xlsx"), folder.path(), &|| false);
        let words = |program| read(program).expect_err("there is no report").words.key;
        assert_eq!(words("/no/such/program"), "refused-no-reader");
        #[cfg(unix)]
        assert_eq!(words("/bin/true"), "refused-unsafe-inside");
        std::fs::write(report_path(folder.path()), "{\"Read\":[").expect("a file");
        #[cfg(unix)]
        assert_eq!(words("/bin/true"), "refused-unsafe-inside", "a report that breaks off");
    }
}
