package org.zhenggai.rectification.casework.evidence.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.util.Assert;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in a bucket of an S3-compatible service, one object each. The service makes an object visible only when it is complete. */
final class S3BlobStore implements BlobStore, AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final StorageSettings.S3 settings;

    S3BlobStore(S3Client client, StorageSettings.S3 settings) {
        this.client = client;
        this.settings = settings;
    }

    /** A client that streams over plain connections: neither uploads nor downloads are held in memory. */
    static S3Client client(StorageSettings.S3 settings) {
        Assert.state(settings != null && settings.bucket() != null, "rectification.evidence.storage.s3.bucket is missing");
        S3ClientBuilder builder = S3Client.builder().region(Region.of(settings.region())).forcePathStyle(settings.pathStyle())
                // services other than Amazon's do not all know the newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    @Override
    public void put(String sha256, Path source) throws IOException {
        if (has(sha256, Files.size(source))) {
            return;
        }
        asIo(() -> client.putObject(request -> request.bucket(settings.bucket()).key(key(sha256)), RequestBody.fromFile(source)));
    }

    @Override
    public boolean has(String sha256, long size) throws IOException {
        return asIo(() -> {
            try {
                return client.headObject(request -> request.bucket(settings.bucket()).key(key(sha256))).contentLength() == size;
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        try {
            return asIo(() -> client.getObject(request -> request.bucket(settings.bucket()).key(key(sha256))
                    .range(from == 0 ? null : "bytes=" + from + "-")));
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchKeyException) {
                throw new FileNotFoundException(sha256);
            }
            throw e;
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        asIo(() -> client.deleteObject(request -> request.bucket(settings.bucket()).key(key(sha256))));
    }

    @Override
    public void each(Consumer<String> found) throws IOException {
        asIo(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(settings.bucket()).prefix(settings.prefix())).contents()
                    .forEach(object -> {
                        String name = object.key().substring(settings.prefix().length());
                        if (NAME.matcher(name).matches()) {
                            found.accept(name);
                        }
                    });
            return null;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String sha256) {
        Assert.isTrue(NAME.matcher(sha256).matches(), "not a SHA-256");
        return settings.prefix() + sha256;
    }

    private static <T> T asIo(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new IOException("the S3 service did not answer as expected: " + e.getMessage(), e);
        }
    }
}
