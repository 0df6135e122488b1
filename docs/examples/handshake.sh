#!/bin/sh
# The whole sync as a page and a phone do it, then the list of gateways, with curl, openssl and jq.
#
#   WEBSOCKET_CLIENT=websocat docs/examples/handshake.sh http://127.0.0.1:6969 USER PASSWORD
#
# WEBSOCKET_CLIENT is any command that takes a ws:// URL as its last argument and prints each text
# frame on a line of its own (websocat, "wscat -c" ...). Prints what happens on stderr, and on stdout
# the shared key, the one secret that phone and server now have in common.
set -eu

api=${1:?the URL of the REST API, such as http://127.0.0.1:6969}
user=${2:?the id of a user}
password=${3:?his password}
client=${WEBSOCKET_CLIENT:?the WebSocket command-line client to use, such as websocat}
work=$(mktemp -d)
page=
trap 'for process in $page; do kill "$process" 2>/dev/null || :; done; rm -rf "$work"' EXIT
say() { echo "$*" >&2; }

# The page: asks for a socket and listens. Its frames arrive in a pipe.
socket=$(curl -sSf -H 'Content-Type: text/plain' "$api/v2/sync/users/$user")
mkfifo "$work/frames" "$work/keep"
sleep 600 > "$work/keep" & keeper=$!   # some clients leave when their standard input ends
$client "$socket" < "$work/keep" > "$work/frames" & page="$! $keeper"
exec 3< "$work/frames"
read -r frame <&3
code=$(printf '%s' "$frame" | jq -r .qr_url)
say "page: shows a code"

# The phone: a key pair, and the handshake with the scanned URL.
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/phone.pem"
openssl pkey -in "$work/phone.pem" -pubout -out "$work/phone.pub"
jq -n --rawfile key "$work/phone.pub" '{public_key: $key}' > "$work/handshake.json"
curl -sSf -d @"$work/handshake.json" "$code" > "$work/server.json"
jq -r .public_key "$work/server.json" > "$work/server.pub"
read -r frame <&3
say "page: $frame"

# The password goes sealed with RSA-OAEP: SHA-256, but SHA-1 for the mask.
oaep='-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha1'
# shellcheck disable=SC2086 # the options are words
sealed=$(printf '%s' "$password" | openssl pkeyutl -encrypt -pubin -inkey "$work/server.pub" $oaep | openssl base64 -A)
jq -n --arg sealed "$sealed" '{password: $sealed}' > "$work/verify.json"
curl -sSf -d @"$work/verify.json" "$api$(jq -r .verification_url "$work/server.json")" > "$work/synced.json"
read -r frame <&3
say "page: $frame"

# The shared key comes back sealed to the phone; then the numbers to send messages to.
jq -r .shared_key "$work/synced.json" | openssl base64 -d -A > "$work/shared.sealed"
say "platforms: $(jq -c '[.user_platforms[].name]' "$work/synced.json")"
say "gateways: $(curl -sSf "$(jq -r .seeds_url "$work/synced.json")" | jq -c '[.[].MSISDN]')"
# shellcheck disable=SC2086
openssl pkeyutl -decrypt -inkey "$work/phone.pem" $oaep -in "$work/shared.sealed"
echo
