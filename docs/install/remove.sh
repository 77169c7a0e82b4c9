#!/bin/sh
# Takes the service away; settings, data and backups stay. With --with-data they go too, for good: sudo ./remove.sh [--with-data]
set -eu
[ "$(id -u)" = 0 ] || { echo "run as root" >&2; exit 2; }
systemctl disable --now --quiet zhenggai 2>/dev/null || true
rm -f /etc/systemd/system/zhenggai.service /usr/local/bin/zhenggai
rm -rf /opt/zhenggai
systemctl daemon-reload
if [ "${1:-}" = --with-data ]; then
  rm -rf /var/lib/zhenggai /etc/zhenggai /var/backups/zhenggai
  userdel zhenggai 2>/dev/null || true
  echo "removed with everything it had kept; a database of your own server is still there"
else
  echo "removed; kept: /etc/zhenggai /var/lib/zhenggai /var/backups/zhenggai"
fi
