mod a;
mod b;
use b::Other;
