package org.zhenggai.rectification.ground.access.directory;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** Connections to the first server of the directory that answers. A server must show a certificate for the name it is called by. */
final class Servers {

    private static final String ENCRYPTED = "ldaps";
    /** Servers of one set must all have something to do after connecting, or none. */
    private static final PostConnectProcessor NOTHING = new PostConnectProcessor() {
        @Override
        public void processPreAuthenticatedConnection(LDAPConnection connection) {
            // encrypted from the beginning, or not at all
        }

        @Override
        public void processPostAuthenticatedConnection(LDAPConnection connection) {
            // see above
        }
    };

    private Servers() {}

    /** @param trust whose certificates are believed */
    static ServerSet of(DirectorySettings settings, SSLContext trust) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(settings.timeout().toMillis());
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setFollowReferrals(false);
        // one question after another: whoever asks reads the answer, no further thread
        options.setUseSynchronousMode(true);
        return new FailoverServerSet(settings.urls().stream().filter(url -> !url.isBlank())
                .map(url -> one(url.strip(), settings, trust, options)).toArray(ServerSet[]::new));
    }

    private static ServerSet one(String address, DirectorySettings settings, SSLContext trust, LDAPConnectionOptions options) {
        try {
            LDAPURL url = new LDAPURL(address);
            boolean encrypted = url.getScheme().equals(ENCRYPTED);
            SocketFactory sockets = encrypted ? trust.getSocketFactory() : SocketFactory.getDefault();
            return new SingleServerSet(url.getHost(), url.getPort(), new ImpatientSockets(sockets, settings.timeout()), options, null,
                    settings.startTls() && !encrypted ? new StartTLSPostConnectProcessor(trust) : NOTHING);
        } catch (LDAPException e) {
            throw new IllegalStateException("rectification.access.ldap.urls 中的地址“" + address + "”不正确，应如 ldaps://主机:636", e);
        }
    }
}
