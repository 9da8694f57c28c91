# Sourced by whatever builds: the project's own tools first on PATH.
PATH=$PWD/.tools/rust/bin:$PWD/.tools/bin:$PATH
export PATH
unset NO_COLOR # trunk 0.21 stops on NO_COLOR=1
