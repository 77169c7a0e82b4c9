#!/bin/sh
# Installs the jar as a service, or puts a newer one in its place: sudo ./install.sh zhenggai-0.1.0.jar
# Needs systemd with dbus and Java 17. Settings (/etc/zhenggai/zhenggai.env) and data (/var/lib/zhenggai) of a former installation stay as they are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=${1:?which jar? ./install.sh zhenggai-0.1.0.jar}
[ "$(id -u)" = 0 ] || { echo "run as root" >&2; exit 2; }
[ -f "$jar" ] || { echo "no file $jar" >&2; exit 2; }
version=$(/usr/bin/java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || { echo "/usr/bin/java has to be Java 17 or newer, is ${version:-none}" >&2; exit 2; }

getent group zhenggai >/dev/null || groupadd --system zhenggai
getent passwd zhenggai >/dev/null ||
  useradd --system --gid zhenggai --home-dir /var/lib/zhenggai --no-create-home --shell /usr/sbin/nologin zhenggai
install -d -m 755 /opt/zhenggai /etc/zhenggai
install -d -m 700 -o zhenggai -g zhenggai /var/lib/zhenggai /var/backups/zhenggai
[ -f /etc/zhenggai/zhenggai.env ] || install -m 600 "$here/zhenggai.env" /etc/zhenggai/zhenggai.env
chown root:root /etc/zhenggai/zhenggai.env && chmod 600 /etc/zhenggai/zhenggai.env
install -m 644 "$here/zhenggai.service" /etc/systemd/system/zhenggai.service
install -m 755 "$here/zhenggai" /usr/local/bin/zhenggai

install -m 644 "$jar" /opt/zhenggai/zhenggai.jar.new
if [ -f /opt/zhenggai/zhenggai.jar ]; then
  # says what would change before anything is touched; 1: read it, 2: would not start
  set +e; zhenggai --jar /opt/zhenggai/zhenggai.jar.new upgrade-check; checked=$?; set -e
  if [ "$checked" -ge 2 ] || { [ "$checked" = 1 ] && [ "${ACCEPT:-no}" != yes ]; }; then
    rm /opt/zhenggai/zhenggai.jar.new
    echo "nothing was changed; where what is said above is wanted: ACCEPT=yes $0 $jar" >&2
    exit "$checked"
  fi
  systemctl stop zhenggai
  mv /opt/zhenggai/zhenggai.jar /opt/zhenggai/zhenggai.jar.previous
fi
mv /opt/zhenggai/zhenggai.jar.new /opt/zhenggai/zhenggai.jar
systemctl daemon-reload
systemctl enable --quiet zhenggai
systemctl start zhenggai
echo "started; where to go on: journalctl -u zhenggai"
