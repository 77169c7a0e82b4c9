#!/bin/bash
# The trial itself, in the clean Debian; see try.sh. Every line that begins with "good" was looked at; the first thing that is not as it should ends it.
set -uo pipefail
cd /trial
began=$SECONDS
at=http://localhost:8080
good() { echo "good  $(printf %4s $((SECONDS - began))) s  $*"; }
bad() { echo "BAD   $*"; journalctl --no-pager -n 60 -u zhenggai 2>/dev/null | cut -c1-220; echo bad > /trial/result; exit 0; }
answers() { # waits until it can work
  for _ in $(seq 240); do curl -fs "$at/actuator/health/readiness" >/dev/null && return 0; sleep 1; done
  bad "no answer at $at: $1"
}
people() { # three administrators by the code, over HTTP
  code=$(cat /var/lib/zhenggai/data/opening.code)
  rm -f jar.txt
  token() { curl -fs -b jar.txt -c jar.txt "$at/opening" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }
  curl -fs -b jar.txt -c jar.txt -o /dev/null --data-urlencode "_csrf=$(token)" --data-urlencode "code=$code" "$at/opening/code" || bad "the code was not taken"
  form=(--data-urlencode "_csrf=$(token)")
  for role in security system audit; do
    password=Gerste-im-Feld-${#form[@]}
    form+=(--data-urlencode "$role.name=某$role" --data-urlencode "$role.id=admin.$role" --data-urlencode "$role.password=$password"
      --data-urlencode "$role.repeated=$password")
  done
  curl -fs -b jar.txt -c jar.txt "${form[@]}" "$at/opening/administrators" | grep -q 三名管理员已设立 || bad "the three administrators were not made"
}
status() { curl -ks -o /dev/null -w '%{http_code}' "$@"; }

[ "$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" = 17 ] || bad "Java is not 17"
good "clean $(. /etc/os-release; echo "$PRETTY_NAME"), $(java -version 2>&1 | head -1)"
systemctl stop postgresql nginx

# a trial, several times started: small, and quickly compiled rather than well
sed -i 's|^JAVA_OPTS=.*|JAVA_OPTS="-Xmx768m -XX:TieredStopAtLevel=1"|' zhenggai.env
./install.sh zhenggai.jar || bad "install.sh"
systemd-analyze verify /etc/systemd/system/zhenggai.service 2>&1 | grep -v "^$" && bad "the unit is not clean"
answers "after the installation"
good "installed; started with its own PostgreSQL; $(systemd-analyze security --no-pager zhenggai.service 2>/dev/null | tail -1 | sed 's/[^ -~]//g')"
ps -o user= -p "$(systemctl show -p MainPID --value zhenggai)" | grep -q zhenggai || bad "does not run as its user"
[ "$(stat -c '%a %U' /etc/zhenggai/zhenggai.env)" = "600 root" ] || bad "environment file can be read"
[ "$(stat -c '%a %U' /var/lib/zhenggai/data/opening.code)" = "600 zhenggai" ] || bad "code can be read"
journalctl -u zhenggai --no-pager | grep -q "$(cat /var/lib/zhenggai/data/opening.code)" || bad "the log does not say the code"
grep -qi ' 00000000:1F90 \| 00000000000000000000000000000000:1F90 ' /proc/net/tcp /proc/net/tcp6 && bad "listens to everybody"
curl -fs -L "$at/" | grep -q 一次性启用码 || bad "the first page is not the assistant"
good "the assistant answers over HTTP; environment file and code are their owners' alone"
people
[ "$(status "$at/opening")" = 302 ] || bad "the assistant asks nobody to log in"
[ ! -e /var/lib/zhenggai/data/opening.code ] || bad "the code is still there"
[ "$(status -u admin.security:wrong "$at/api/cases")" = 401 ] || bad "a wrong password is taken"
good "three administrators made; the code is gone"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=zhenggai.example.cn -keyout /etc/zhenggai/tls.key -out /etc/zhenggai/tls.crt 2>/dev/null
cp nginx.conf /etc/nginx/conf.d/zhenggai.conf
key=$(zhenggai backup-key | head -1); [ -n "$key" ] || bad "backup-key"
sed -i -e 's|^#RECTIFICATION_PUBLIC_ADDRESS=.*|RECTIFICATION_PUBLIC_ADDRESS=https://zhenggai.example.cn|' -e "s|^#RECTIFICATION_BACKUP_KEY=|&$key|" \
  -e 's|^#\(RECTIFICATION_BACKUP_\)|\1|' /etc/zhenggai/zhenggai.env
nginx -t 2>&1 | grep -q successful || bad "nginx.conf: $(nginx -t 2>&1)"
systemctl start nginx && systemctl restart zhenggai && answers "behind nginx"
curl -ks -D head -o /dev/null --resolve zhenggai.example.cn:443:127.0.0.1 https://zhenggai.example.cn/login
grep -qi strict-transport-security head && grep -i '^set-cookie' head | grep -qi secure || bad "behind TLS: $(cat head)"
[ "$(status -H 'Host: elsewhere.example' "$at/login")" = 400 ] || bad "an unknown host is taken"
good "TLS by nginx: HSTS, secure cookies, unknown hosts refused"

zhenggai backup /var/backups/zhenggai > out 2>&1 || bad "backup: $(tail -3 out)"
zhenggai verify /var/backups/zhenggai > out 2>&1 || bad "verify: $(tail -3 out)"
good "backup beside the running service, verified: $(du -sh /var/backups/zhenggai | cut -f1)"
systemctl stop zhenggai
ZHENGGAI_MORE=RECTIFICATION_DATABASE_DIRECTORY=/var/lib/zhenggai/again zhenggai restore /var/backups/zhenggai > out 2>&1 || bad "restore: $(tail -5 out)"
good "restored into an empty place and proven: $(tail -1 out)"
mv /var/lib/zhenggai/data /var/lib/zhenggai/before && mv /var/lib/zhenggai/again /var/lib/zhenggai/data
ACCEPT=yes ./install.sh zhenggai.jar > out 2>&1 || bad "upgrade: $(tail -5 out)"
answers "on what was restored, after the upgrade"
[ -f /opt/zhenggai/zhenggai.jar.previous ] && [ "$(status "$at/opening")" = 302 ] || bad "what was restored knows no administrators"
good "started on what was restored, upgraded in place (the same version): upgrade-check first, the jar before is kept"
kill -9 "$(systemctl show -p MainPID --value zhenggai)"; sleep 6
answers "after kill -9"
good "killed with -9; systemd started it again, on its own database"

systemctl stop zhenggai
cp postgresql-small.conf /etc/postgresql/15/main/conf.d/zhenggai.conf
systemctl restart postgresql || bad "PostgreSQL with postgresql-small.conf"
(cd / && runuser -u postgres -- psql -q -v owner_password=of-owner -v application_password=of-app -f /trial/roles.sql) > out 2>&1 || bad "roles.sql: $(cat out)"
mv /var/lib/zhenggai/data /var/lib/zhenggai/embedded
sed -i -e 's|^#SPRING_DATASOURCE_URL|SPRING_DATASOURCE_URL|' -e 's|^#\(SPRING_DATASOURCE_USERNAME\)|\1|' -e 's|^#SPRING_DATASOURCE_PASSWORD=|SPRING_DATASOURCE_PASSWORD=of-app|' \
  -e 's|^#\(SPRING_FLYWAY_USER\)|\1|' -e 's|^#SPRING_FLYWAY_PASSWORD=|SPRING_FLYWAY_PASSWORD=of-owner|' /etc/zhenggai/zhenggai.env
systemctl start zhenggai && answers "on an external PostgreSQL"
people
[ "$(cd / && runuser -u postgres -- psql -Atc 'select count(*) from officer' zhenggai)" = 3 ] || bad "administrators are not in the external database"
pgrep -f /var/lib/zhenggai/data/postgres >/dev/null && bad "its own PostgreSQL runs beside"
zhenggai backup /var/backups/zhenggai-external > out 2>&1 && bad "a backup into a folder that is nobody's"
zhenggai backup /var/backups/zhenggai > out 2>&1 || bad "backup of the external database: $(tail -3 out)"
good "external PostgreSQL $(cd / && runuser -u postgres -- psql -Atc 'show server_version' | cut -d' ' -f1) with two roles: assistant, administrators, backup"

./remove.sh || bad "remove.sh"
[ ! -e /opt/zhenggai ] && [ -d /var/lib/zhenggai ] && ! systemctl cat zhenggai >/dev/null 2>&1 || bad "remove.sh left something or took too much"
./remove.sh --with-data || bad "remove.sh --with-data"
[ ! -e /var/lib/zhenggai ] && [ ! -e /etc/zhenggai ] && ! getent passwd zhenggai >/dev/null || bad "something is left"
good "removed, first without and then with its data"
echo good > /trial/result
