#!/usr/bin/env bash
# Says at once, before anything is built, whether a port can be served on: tools/port.sh ADDRESS PORT
set -euo pipefail
address=$1 port=$2
if ! [[ $port =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
  echo "PORT must be a number from 1 to 65535, and is '$port'. For example: make play PORT=8080" >&2
  exit 1
fi
if (exec 3<>"/dev/tcp/$address/$port") 2>/dev/null; then
  echo "Port $port on $address is taken by another program. Choose a free one: make play PORT=$((port + 1))" >&2
  exit 1
fi
