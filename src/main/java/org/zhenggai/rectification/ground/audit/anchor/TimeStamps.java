package org.zhenggai.rectification.ground.audit.anchor;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/** Time stamps after RFC 3161: an authority signs that a hash was there at its time. SM2 keys as well as RSA and ECDSA. */
@Component
class TimeStamps {

    private static final String QUERY = "application/timestamp-query";
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    private final AnchorSettings settings;
    private final SecureRandom random = new SecureRandom();
    /** For this class alone; it is not registered with the JVM. */
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    TimeStamps(AnchorSettings settings) {
        this.settings = settings;
    }

    boolean wanted() {
        return settings.stamped();
    }

    /**
     * Asks the authority for a stamp on the hash and checks what it gives.
     *
     * @throws StampFailedException when it gives none, one for something else, or one that is not its own
     */
    byte[] ask(String hash) throws StampFailedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, HexFormat.of().parseHex(hash),
                    new BigInteger(NONCE_BITS, random));
            TimeStampResponse response = new TimeStampResponse(send(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new StampFailedException("时间戳服务拒绝：" + response.getStatusString(), null);
            }
            check(token, hash);
            return token.getEncoded();
        } catch (IOException | TSPException e) {
            throw new StampFailedException("时间戳服务的答复不正确：" + e.getMessage(), e);
        }
    }

    /** @throws StampFailedException when the stamp is not one of the authority on this hash */
    void check(byte[] encoded, String hash) throws StampFailedException {
        try {
            check(new TimeStampToken(new CMSSignedData(encoded)), hash);
        } catch (IOException | TSPException | CMSException e) {
            throw new StampFailedException("时间戳无法读取：" + e.getMessage(), e);
        }
    }

    private void check(TimeStampToken token, String hash) throws StampFailedException {
        if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), HexFormat.of().parseHex(hash))) {
            throw new StampFailedException("时间戳所证明的不是这个锚点", null);
        }
        try {
            X509CertificateHolder signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(signer));
        } catch (IOException | TSPException | OperatorCreationException | java.security.cert.CertificateException e) {
            throw new StampFailedException("时间戳的签名不正确：" + e.getMessage(), e);
        }
    }

    private X509CertificateHolder signer(TimeStampToken token) throws IOException, StampFailedException {
        Path trusted = settings.certificate();
        if (trusted == null) {
            return token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).findFirst()
                    .orElseThrow(() -> new StampFailedException("时间戳中没有签名证书", null));
        }
        try (Reader reader = Files.newBufferedReader(trusted); PEMParser pem = new PEMParser(reader)) {
            if (pem.readObject() instanceof X509CertificateHolder certificate) {
                return certificate;
            }
            throw new StampFailedException("文件 " + trusted + " 不是PEM格式的证书", null);
        }
    }

    private byte[] send(byte[] request) throws IOException, StampFailedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        HttpRequest query = HttpRequest.newBuilder(URI.create(settings.tsaUrl())).timeout(settings.timeout())
                .header("Content-Type", QUERY).POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
        try {
            HttpResponse<byte[]> response = client.send(query, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new StampFailedException("时间戳服务答复" + response.statusCode(), null);
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StampFailedException("等待时间戳时被中断", e);
        }
    }
}
