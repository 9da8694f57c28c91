use crate::revision::Revision;
use crate::{Error, Program};
use wasm_encoder::{Encode, Instruction, RawSection};
use wasmparser::FunctionBody;

/// The program, telling which of its functions ran.
///
/// Function `n`, counted among the defined ones, sets the exported global `ran{n}` to 1 whenever it is entered. Names
/// and all other custom sections are kept.
pub fn instrument(program: &Program<'_>) -> Result<Vec<u8>, Error> {
    let mut revision = Revision::of(program);
    for (function, body) in program.defined_bodies() {
        let flag = revision.add_flag(&format!("ran{function}"))?;
        revision.set_body(function, telling(body, flag)?);
    }
    let mut module = revision.module()?;
    for data in &program.customs {
        module.section(&RawSection { id: 0, data });
    }
    Ok(module.finish())
}

/// The body with the setting of a flag between its locals and its instructions.
fn telling(body: &FunctionBody<'_>, flag: u32) -> Result<Vec<u8>, Error> {
    let start = body.get_operators_reader()?.original_position() - body.range().start;
    let (locals, instructions) = body.as_bytes().split_at(start as usize);
    let mut telling = locals.to_vec();
    Instruction::I32Const(1).encode(&mut telling);
    Instruction::GlobalSet(flag).encode(&mut telling);
    telling.extend_from_slice(instructions);
    Ok(telling)
}
