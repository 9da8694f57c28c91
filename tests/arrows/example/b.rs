pub struct Another;
pub struct Other;

pub fn thing(_: crate::a::Thing) {}
