//! A parted program does what the whole one does.

mod common;

use common::{Page, split, split_leniently};
use parting::Split;
use wasmi::Val;
use wasmparser::{Parser, Payload, TableType, TypeRef};

/// A program with `load_later`.
fn program(rest: &str) -> String {
    format!(
        r#"(module
             (import "page" "load" (func $load))
             (import "page" "double" (func $double (param i32) (result i32)))
             (func $load_later (export "load_later") (call $load))
             {rest})"#
    )
}

/// Makes the same calls in the whole and in the parted program, each on a page of its own, and compares.
#[track_caller]
fn assert_same(wat: &str, later: &[&str], calls: &[(&str, &[Val])]) {
    let mut whole = Page::whole(&wat::parse_str(wat).unwrap());
    let mut parted = Page::parted(&split(wat, later));
    for (name, arguments) in calls {
        let expected = whole.call(name, arguments).unwrap();
        assert_eq!(parted.call(name, arguments).unwrap(), expected, "{name} {arguments:?}");
    }
    assert_eq!((whole.loads(), parted.loads()), (0, 1));
}

/// `far` is called by `near` and calls `helper`, `double` and, to find its own way back, `near`.
const BOTH_WAYS: &str = r#"
    (func $near (export "near") (param $n i32) (result i32)
      (if (result i32) (local.get $n) (then (call $far (local.get $n))) (else (i32.add (i32.add (i32.const 1000) (i32.const 2000)) (i32.const 3000)))))
    (func $helper (param i32) (result i32) (i32.add (local.get 0) (i32.const 5)))
    (func $far (param $n i32) (result i32)
      (i32.add (call $helper (call $double (local.get $n)))
        (i32.add (call $near (i32.sub (local.get $n) (i32.const 1))) (call $farther (local.get $n)))))
    (func $farther (param $n i32) (result i32)
      (i32.mul (i32.add (local.get $n) (i32.const 3))
        (i32.mul (i32.add (local.get $n) (i32.const 4)) (i32.add (local.get $n) (i32.const 5)))))
"#;

#[test]
fn direct_calls_and_recursion_cross_the_border_both_ways() {
    let calls: [(&str, &[Val]); 3] = [("near", &[Val::I32(0)]), ("near", &[Val::I32(1)]), ("near", &[Val::I32(9)])];
    assert_same(&program(BOTH_WAYS), &["far"], &calls);
    assert_same(&program(BOTH_WAYS), &["far", "farther"], &calls);
    assert_same(&program(BOTH_WAYS), &["near", "farther"], &calls);
    assert_same(&program(BOTH_WAYS), &["near", "far", "farther"], &calls);
}

#[test]
fn the_rest_is_loaded_on_first_need_and_only_once() {
    let mut page = Page::parted(&split(&program(BOTH_WAYS), &["far", "farther"]));
    page.call("near", &[Val::I32(0)]).unwrap();
    assert_eq!((page.loads(), page.global("loaded")), (0, 0));
    page.call("near", &[Val::I32(3)]).unwrap();
    page.call("near", &[Val::I32(4)]).unwrap();
    assert_eq!((page.loads(), page.global("loaded")), (1, 1));
}

#[test]
fn a_rest_that_came_before_it_was_needed_is_not_loaded_again() {
    let mut page = Page::parted(&split(&program(BOTH_WAYS), &["far", "farther"]));
    page.call("load_later", &[]).unwrap();
    page.call("near", &[Val::I32(3)]).unwrap();
    assert_eq!(page.loads(), 1);
}

#[test]
fn a_rest_that_cannot_be_loaded_is_a_trap() {
    let split = split(&program(BOTH_WAYS), &["far"]);
    let mut page = Page::whole(&split.first);
    assert!(page.call("near", &[Val::I32(3)]).is_err());
    assert!(page.call("near", &[Val::I32(0)]).is_ok());
}

#[test]
fn indirect_calls_reach_functions_that_came_later_and_are_made_by_them() {
    let rest = r#"
        (table 3 3 funcref)
        (elem (i32.const 1) $far $near)
        (type $step (func (param i32) (result i32)))
        (func $near (type $step) (i32.add (local.get 0) (i32.const 1000)))
        (func $far (type $step)
          (if (result i32) (i32.gt_s (local.get 0) (i32.const 50))
            (then (call_indirect (type $step) (local.get 0) (i32.const 2)))
            (else (call_indirect (type $step) (i32.mul (local.get 0) (i32.const 3)) (i32.const 1)))))
        (func (export "go") (type $step) (call_indirect (type $step) (local.get 0) (i32.const 1)))
        (func (export "size") (result i32) (table.size 0))
    "#;
    assert_same(&program(rest), &["far"], &[("go", &[Val::I32(2)]), ("go", &[Val::I32(60)])]);
    let mut page = Page::parted(&split(&program(rest), &["far"]));
    assert_eq!(page.call("size", &[]).unwrap(), "[I32(4)]");
}

#[test]
fn wide_and_floating_parameters_and_several_results_pass_the_border() {
    let rest = r#"
        (func $far (export "far") (param i64 f64 i32 f32) (result f64 i64)
          (f64.add (local.get 1) (f64.promote_f32 (local.get 3)))
          (i64.xor (i64.shl (local.get 0) (i64.const 3)) (i64.extend_i32_s (local.get 2)))
          (drop (i64.const 123456789123)))
    "#;
    let arguments = [Val::I64(-5_000_000_000), Val::F64(0.1.into()), Val::I32(-7), Val::F32(2.5.into())];
    assert_same(&program(rest), &["far"], &[("far", &arguments)]);
}

#[test]
fn globals_and_memory_are_shared() {
    let rest = r#"
        (memory 1 2)
        (global $before i32 (i32.const 4))
        (global $count (mut i64) (i64.const 10))
        (data (i32.const 0) "\07\00\00\00")
        (func $far (export "far") (result i32)
          (global.set $count (i64.add (global.get $count) (i64.const 1)))
          (i32.store (i32.const 8) (i32.add (i32.load (i32.const 0)) (i32.load (i32.const 8))))
          (i32.add (memory.grow (i32.const 0)) (global.get $before)))
        (func (export "near") (result i64 i32)
          (global.set $count (i64.mul (global.get $count) (i64.const 2)))
          (global.get $count) (i32.load (i32.const 8)))
    "#;
    let calls: [(&str, &[Val]); 5] = [("near", &[]), ("far", &[]), ("near", &[]), ("far", &[]), ("near", &[])];
    assert_same(&program(rest), &["far"], &calls);
}

#[test]
fn a_later_function_can_be_called_from_outside_first() {
    let mut page = Page::parted(&split(
        &program(
            r#"(func $far (export "far") (result i64) (i64.mul (i64.const 123456789123456) (i64.const 987654321987654)))"#,
        ),
        &["far"],
    ));
    page.call("far", &[]).unwrap();
    assert_eq!(page.loads(), 1);
}

/// A body that is larger than any stub.
const LARGE: &str = "(drop (i64.mul (i64.const 123456789123456) (i64.const 987654321987654)))";

#[test]
fn what_must_run_before_the_rest_is_loaded_stays() {
    let wat = format!(
        r#"(module
             (import "page" "load" (func $load))
             (func $load_later (export "load_later") {LARGE} (call $helper) (call $load))
             (func $helper {LARGE} (call $deeper))
             (func $deeper {LARGE} (if (i32.const 0) (then (call $load_later))))
             (func $begin {LARGE})
             (start $begin)
             (func $free (export "free") {LARGE}))"#
    );
    let split = split_leniently(&wat, &["load_later", "helper", "deeper", "begin", "free"]);
    assert_eq!((split.stayed, split.moved, split.unmet), (4, 1, 0));
    let mut page = Page::parted(&split);
    page.call("free", &[]).unwrap();
    assert_eq!(page.loads(), 1);
}

#[test]
fn what_uses_segments_or_references_to_functions_stays() {
    let rest = format!(
        r#"(memory 1)
           (table $table 2 funcref)
           (data $text "hello")
           (elem $some func $refers)
           (elem declare func $free)
           (func $initialises {LARGE} (memory.init $text (i32.const 0) (i32.const 0) (i32.const 5)))
           (func $drops {LARGE} (data.drop $text))
           (func $fills {LARGE} (table.init $some (i32.const 0) (i32.const 0) (i32.const 1)))
           (func $refers {LARGE} (table.set (i32.const 0) (ref.func $free)))
           (func $free {LARGE} (memory.fill (i32.const 0) (i32.const 0) (i32.const 5)))"#
    );
    let split = split_leniently(&program(&rest), &["initialises", "drops", "fills", "refers", "free"]);
    assert_eq!((split.stayed, split.moved), (5, 1));
}

#[test]
fn what_is_no_larger_than_a_stub_stays() {
    let split = split_leniently(&program("(func $small (result i32) (i32.const 1))"), &["small"]);
    assert_eq!((split.moved, split.unmet), (0, 0));
}

#[test]
fn functions_of_one_settled_name_go_only_together_but_a_small_one_stays() {
    let twins = |second: &str| {
        let rest = format!(
            r#"(func $"a::twin::h0123456789abcdef" {LARGE}) (func $"a[12ab]::twin" {second}) (func $other {LARGE})
               (elem declare func 0)"#
        );
        split_leniently(&program(&rest), &["a::twin", "other"]).moved
    };
    assert_eq!(twins(LARGE), 3);
    assert_eq!(twins(&format!("{LARGE} (drop (ref.func 0))")), 1);
    assert_eq!(twins(""), 2);
}

#[test]
fn a_function_without_a_name_stays_and_entries_without_a_function_are_counted() {
    let split = split_leniently(&program(&format!("(func {LARGE}) (func $far {LARGE})")), &["far", "gone", "lost"]);
    assert_eq!((split.stayed, split.moved, split.unmet), (2, 1, 2));
}

#[test]
fn what_is_exported_already_gets_no_second_name() {
    let rest = format!(
        r#"(memory (export "a") 1)
           (func $used (export "c"))
           (func $far {LARGE} (call $used) (drop (call $double (i32.load (i32.const 0)))))"#
    );
    let split = split(&program(&rest), &["far"]);
    assert_eq!(exports(&split.first), ["a", "b", "c", "d", "load_later", "loaded"]);
    assert_eq!(imports(&split), ["b", "c", "d", "a", "loaded"]);
}

#[test]
fn a_table_that_is_imported_or_holds_something_else_is_left_alone() {
    let wat = format!(
        r#"(module
             (import "page" "load" (func $load))
             (import "page" "functions" (table 2 funcref))
             (table 1 externref)
             (func $load_later (export "load_later") (call $load))
             (func $far {LARGE} (drop (table.get 1 (i32.const 0))) (call_indirect (i32.const 1))))"#
    );
    let split = split(&wat, &["far"]);
    assert_eq!(tables(&split.first), ["(import) 2 funcref", "1 externref", "1 funcref"]);
    assert_eq!(tables(&split.later), ["(import) 2 funcref", "(import) 1 externref", "(import) 1 funcref"]);
}

#[test]
fn tags_are_shared() {
    let rest = format!("(tag $oops (param i32)) (func $far {LARGE} (throw $oops (i32.const 1)))");
    split(&program(&rest), &["far"]);
}

#[test]
fn custom_sections_are_dropped() {
    let split = split(&program(&format!(r#"(@custom "producers" "me") (func $far {LARGE})"#)), &["far"]);
    for module in [&split.first, &split.later] {
        let custom = |payload: Result<Payload<'_>, _>| matches!(payload, Ok(Payload::CustomSection(_)));
        assert!(!Parser::new(0).parse_all(module).any(custom));
    }
}

#[test]
fn the_same_program_and_list_give_the_same_modules() {
    let once = || split(&program(BOTH_WAYS), &["far", "farther"]);
    assert_eq!(once(), once());
}

#[test]
fn an_empty_list_leaves_a_program_that_works() {
    let split: Split = split(&program(BOTH_WAYS), &[]);
    let mut page = Page::parted(&split);
    page.call("load_later", &[]).unwrap();
    assert_eq!(page.global("loaded"), 1);
}

/// The names that a module exports, sorted.
fn exports(module: &[u8]) -> Vec<String> {
    let module = wasmi::Module::new(&wasmi::Engine::default(), module).unwrap();
    let mut names: Vec<_> = module.exports().map(|export| export.name().to_owned()).collect();
    names.sort();
    names
}

/// The names that the later module imports, all from the first, in its order.
fn imports(split: &Split) -> Vec<String> {
    let module = wasmi::Module::new(&wasmi::Engine::default(), &split.later).unwrap();
    assert!(module.imports().all(|import| import.module() == "first"));
    module.imports().map(|import| import.name().to_owned()).collect()
}

/// The tables of a module: where they are from, how large they are at least, and what they hold.
fn tables(module: &[u8]) -> Vec<String> {
    let describe = |table: TableType| format!("{} {}", table.initial, table.element_type);
    let mut tables = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Table(table) = import.unwrap().ty {
                        tables.push(format!("(import) {}", describe(table)));
                    }
                }
            }
            Payload::TableSection(section) => {
                tables.extend(section.into_iter().map(|table| describe(table.unwrap().ty)));
            }
            _ => {}
        }
    }
    tables
}
