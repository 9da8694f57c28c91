#!/usr/bin/env bash
# Serves a folder on this machine and prints the address: tools/serve.sh FOLDER ADDRESS PORT
set -euo pipefail
folder=$1 address=$2 port=$3
echo
echo "  Off-The-Record is at http://$address:$port/"
echo "  Ctrl+C stops it."
echo
exec node tools/serve.mjs "$folder" "$address" "$port"
