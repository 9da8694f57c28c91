#!/usr/bin/env bash
# Serves a folder on this machine and prints the address: tools/serve.sh FOLDER ADDRESS PORT
set -euo pipefail
folder=$1 address=$2 port=$3
if (exec 3<>"/dev/tcp/$address/$port") 2>/dev/null; then
  echo "Port $port on $address is taken by another program. Choose a free one: make play PORT=$((port + 1))" >&2
  exit 1
fi
echo
echo "  Off-The-Record is at http://$address:$port/"
echo "  Ctrl+C stops it."
echo
exec node tools/serve.mjs "$folder" "$address" "$port"
