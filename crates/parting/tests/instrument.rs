//! An instrumented program does what it did, and tells what ran; the list is made of that.

mod common;

use common::Page;
use parting::{Movables, Program, Ran, instrument, settled};
use wasmi::Val;

const PROGRAM: &str = r#"
    (module
      (import "page" "load" (func $load))
      (global $base i32 (i32.const 30))
      (func $load_later (export "load_later") (call $load))
      (func $choose (export "choose") (param i32) (result i32)
        (local $sum i64) (local $other f32)
        (if (result i32) (local.get 0) (then (call $left (local.get 0))) (else (call $"b::right::h0123456789abcdef"))))
      (func $left (param i32) (result i32)
        (i32.mul (i32.add (local.get 0) (global.get $base)) (i32.mul (i32.const 123456789) (i32.const 987654321))))
      (func $"b::right::h0123456789abcdef" (result i32)
        (i32.mul (i32.add (i32.const 12345) (global.get $base)) (i32.mul (i32.const 123456789) (i32.const 987654321))))
      (func $small (result i32) (i32.const 1)))
"#;

#[test]
fn an_instrumented_program_tells_exactly_the_functions_that_ran() {
    let whole = wat::parse_str(PROGRAM).unwrap();
    let instrumented = instrument(&Program::parse(&whole).unwrap()).unwrap();
    let ran = |page: &Page| (0..5).map(|function| page.global(&format!("ran{function}"))).collect::<Vec<_>>();

    let mut page = Page::whole(&instrumented);
    assert_eq!(ran(&page), [0, 0, 0, 0, 0]);
    let expected = Page::whole(&whole).call("choose", &[Val::I32(4)]).unwrap();
    assert_eq!(page.call("choose", &[Val::I32(4)]).unwrap(), expected);
    assert_eq!(ran(&page), [0, 1, 1, 0, 0]);
    page.call("choose", &[Val::I32(0)]).unwrap();
    assert_eq!(ran(&page), [0, 1, 1, 1, 0]);
}

#[test]
fn an_instrumented_program_keeps_its_names() {
    let whole = wat::parse_str(PROGRAM).unwrap();
    let instrumented = instrument(&Program::parse(&whole).unwrap()).unwrap();
    let names = |module: &[u8]| names(&Movables::of(&Program::parse(module).unwrap()).unwrap(), "[]");
    assert_eq!(names(&instrumented), names(&whole));
}

#[test]
fn the_list_holds_what_never_ran_in_any_run_and_can_move() {
    let whole = wat::parse_str(PROGRAM).unwrap();
    let program = Program::parse(&whole).unwrap();
    let movables = Movables::of(&program).unwrap();
    assert_eq!(names(&movables, "[]"), ["b::right", "choose", "left"]);
    assert_eq!(names(&movables, "[1, 2]"), ["b::right"]);
    assert_eq!(names(&movables, "[0, 1, 2, 3, 4]"), [""; 0]);
}

#[test]
fn the_sizes_are_told_largest_first() {
    let whole = wat::parse_str(PROGRAM).unwrap();
    let program = Program::parse(&whole).unwrap();
    let movables = Movables::of(&program).unwrap();
    let sizes = movables.sizes(&movables.idle(&Ran::default()));
    assert_eq!(sizes.len(), 3);
    assert!(sizes.is_sorted_by(|(size, _), (next, _)| size >= next), "{sizes:?}");
    assert!(sizes.iter().all(|(_, name)| *name == settled(name)));
}

#[test]
fn one_of_several_functions_of_one_name_that_ran_keeps_all_off_the_list() {
    let large = "(drop (i64.mul (i64.const 123456789123456) (i64.const 987654321987654)))";
    let whole = wat::parse_str(format!(
        r#"(module
             (func $load_later (export "load_later"))
             (func $"twin::h0123456789abcdef" {large}) (func $"twin::hfedcba9876543210" {large}))"#
    ))
    .unwrap();
    let program = Program::parse(&whole).unwrap();
    let movables = Movables::of(&program).unwrap();
    assert_eq!(names(&movables, "[0]"), ["twin", "twin"]);
    assert_eq!(names(&movables, "[0, 2]"), [""; 0]);
}

/// The names of what is listed when these functions ran, sorted.
fn names(movables: &Movables<'_>, ran: &str) -> Vec<String> {
    let list = movables.idle(&Ran::parse(ran, 5).unwrap());
    let mut names: Vec<_> = movables.sizes(&list).into_iter().map(|(_, name)| name).collect();
    names.sort();
    names
}
