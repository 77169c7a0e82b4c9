#!/usr/bin/env bash
# Tries the installation from the first file to the last in a clean Debian of its own, without network, and says what it saw:
#   docs/install/try.sh target/zhenggai-0.1.0.jar [folder for the clean Debian]
# Needs root, mmdebstrap and systemd-nspawn (apt install mmdebstrap systemd-container), a Debian mirror (MIRROR=) and 3 GB of disk; a machine
# without one of these is told so, with exit code 77. The Debian is kept in the folder for the next time; a jar is not.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=${1:?which jar? docs/install/try.sh target/zhenggai-0.1.0.jar}
folder=${2:-/var/tmp/zhenggai-try}
skip() { echo "LEFT OUT: $1"; exit 77; }
[ "$(id -u)" = 0 ] || skip "needs root"
command -v mmdebstrap >/dev/null || skip "no mmdebstrap (apt install mmdebstrap)"
command -v systemd-nspawn >/dev/null || skip "no systemd-nspawn (apt install systemd-container)"
mkdir -p "$folder"
if [ ! -f "$folder/debian.tar" ]; then
  mmdebstrap --quiet --format=tar --variant=minbase --include=openjdk-17-jre-headless,postgresql-15,nginx-light,curl,ca-certificates,systemd,systemd-sysv,dbus,procps,openssl \
    bookworm "$folder/debian.tar.part" "${MIRROR:-http://deb.debian.org/debian}" || skip "no Debian to be had from ${MIRROR:-deb.debian.org}"
  mv "$folder/debian.tar.part" "$folder/debian.tar"
fi
root=$folder/root
rm -rf "$root" && mkdir -p "$root"
trap 'rm -rf "$root"' EXIT
tar -C "$root" -xf "$folder/debian.tar"
mkdir "$root/trial"
echo "127.0.0.1 localhost $(hostname)" > "$root/etc/hosts"
cp "$here"/* "$root/trial/"
cp "$jar" "$root/trial/zhenggai.jar"
cat > "$root/etc/systemd/system/trial.service" <<'UNIT'
[Unit]
After=multi-user.target postgresql.service
[Service]
Type=oneshot
ExecStart=-/bin/bash /trial/try-inside.sh
ExecStopPost=/bin/systemctl --no-block poweroff
StandardOutput=append:/trial/said
StandardError=append:/trial/said
[Install]
WantedBy=multi-user.target
UNIT
mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
ln -s ../trial.service "$root/etc/systemd/system/multi-user.target.wants/trial.service"
# no network but its own loopback: nothing is fetched, and nobody's port is in the way
timeout "${PATIENCE:-2400}" systemd-nspawn --quiet --directory="$root" --register=no --keep-unit --private-network --boot \
  >"$folder/boot.log" 2>&1 </dev/null || true
[ -f "$root/trial/said" ] || { tail -5 "$folder/boot.log"; skip "no system could be booted here"; }
cat "$root/trial/said"
[ "$(cat "$root/trial/result" 2>/dev/null)" = good ] || { cp "$root/trial/said" "$folder/said"; exit 1; }
