package org.zhenggai.rectification.ground.access.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** A real directory in this JVM: plain with StartTLS at one port, LDAPS at another, its certificate made for this run. */
public final class TestDirectory implements AutoCloseable {

    public static final String BASE = "dc=tiedong";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String MANAGER = "cn=zhenggai," + BASE;
    public static final String MANAGER_PASSWORD = "Only-For-Searching";
    public static final String STORE_PASSWORD = "only-for-tests";

    private final InMemoryDirectoryServer server;
    private final SSLContext trust;
    private final File store;

    private TestDirectory(InMemoryDirectoryServer server, SSLContext trust, File store) {
        this.server = server;
        this.trust = trust;
        this.store = store;
    }

    public static TestDirectory start() throws LDAPException, LDIFException, GeneralSecurityException, IOException {
        File store = certificate();
        SSLUtil certified = new SSLUtil(new KeyStoreKeyManager(store, STORE_PASSWORD.toCharArray(), "PKCS12", null),
                new TrustStoreTrustManager(store, STORE_PASSWORD.toCharArray(), "PKCS12", true));
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(MANAGER, MANAGER_PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", null, 0, certified.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig("tls", null, 0, certified.createSSLServerSocketFactory(),
                        certified.createSSLSocketFactory()));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domain", "dc: tiedong");
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        server.startListening();
        return new TestDirectory(server, certified.createSSLContext(), store);
    }

    /** A key and a certificate of its own for localhost. */
    private static File certificate() throws IOException {
        File store = File.createTempFile("directory", ".p12");
        Files.delete(store.toPath());
        store.deleteOnExit();
        ResultCode made = ManageCertificates.main(null, null, System.err, "generate-self-signed-certificate", "--keystore", store.getPath(),
                "--keystore-type", "PKCS12", "--keystore-password", STORE_PASSWORD, "--alias", "directory", "--subject-dn", "cn=localhost",
                "--subject-alternative-name-dns", "localhost", "--days-valid", "2",
                "--key-algorithm", "EC", "--key-size-bits", "256", "--signature-algorithm", "SHA256withECDSA");
        if (made != ResultCode.SUCCESS) {
            throw new IOException("no certificate: " + made);
        }
        return store;
    }

    /** Whoever trusts the directory's certificate. */
    public SSLContext trust() {
        return trust;
    }

    /** A PKCS#12 store with the certificate. */
    public File store() {
        return store;
    }

    public String plain() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    public String encrypted() {
        return "ldaps://localhost:" + server.getListenPort("tls");
    }

    /** @param account null: the entry names none */
    public void add(String uid, String account, String password) throws LDAPException, LDIFException {
        server.add("dn: uid=" + uid + "," + PEOPLE, "objectClass: person", "uid: " + uid, "userPassword: " + password,
                account == null ? "description: no account" : "employeeNumber: " + account);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
