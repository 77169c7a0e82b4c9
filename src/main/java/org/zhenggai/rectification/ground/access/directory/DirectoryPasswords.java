package org.zhenggai.rectification.ground.access.directory;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.JustVerified;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.PasswordCheck;

/** Passwords that the directory knows. */
@Component
public class DirectoryPasswords implements PasswordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPasswords.class);
    private static final int LONGEST_NAME = 100;

    private final boolean on;
    private final Directory directory;
    private final JustVerified verified;

    @Autowired
    DirectoryPasswords(DirectorySettings settings, SslBundles bundles) {
        this(settings, trust(settings, bundles));
    }

    DirectoryPasswords(DirectorySettings settings, SSLContext trust) {
        this.on = settings.isOn();
        this.directory = on ? new Directory(settings, Servers.of(settings, trust)) : null;
        this.verified = new JustVerified(settings.cached());
        if (on && !settings.startTls() && settings.urls().stream().anyMatch(url -> url.strip().startsWith("ldap://"))) {
            LOG.warn("口令以明文发送到统一身份目录：请改用 ldaps:// 或把 rectification.access.ldap.start-tls 设为 true");
        }
    }

    /** Whether there is a directory. Where there is none nothing else may be asked. */
    public boolean isOn() {
        return on;
    }

    @Override
    public Caller.Origin origin() {
        return Caller.Origin.DIRECTORY;
    }

    @Override
    public Optional<String> justRight(String name, String password) {
        return verified.accountOf(name, password);
    }

    @Override
    public Claim claim(String name) {
        Optional<Directory.Person> person = name.isBlank() || name.length() > LONGEST_NAME ? Optional.empty()
                : asked(() -> directory.find(name));
        String account = person.map(Directory.Person::account).orElse(name);
        return new Claim() {
            @Override
            public String account() {
                return account;
            }

            @Override
            public boolean isRight(String password) {
                boolean right = asked(() -> person.flatMap(found -> directory.login(found, password))).filter(account::equals)
                        .isPresent();
                if (right) {
                    verified.remember(name, password, account);
                }
                return right;
            }
        };
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DirectoryDownException e) {
            LOG.warn("统一身份目录无法访问", e);
            throw e;
        }
    }

    private static SSLContext trust(DirectorySettings settings, SslBundles bundles) {
        try {
            return settings.sslBundle() == null || settings.sslBundle().isBlank() ? SSLContext.getDefault()
                    : bundles.getBundle(settings.sslBundle()).createSslContext();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
