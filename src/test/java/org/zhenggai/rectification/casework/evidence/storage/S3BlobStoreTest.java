package org.zhenggai.rectification.casework.evidence.storage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** The store in an S3 service: S3Proxy on a folder, over HTTP with signed requests. */
class S3BlobStoreTest extends BlobStoreContract {

    private static final String KEY = "evidence-key";
    private static final String SECRET = "evidence-secret";

    @TempDir
    static Path disk;
    private static S3Proxy service;
    private static S3BlobStore store;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(disk.resolve("case-files"));
        service = S3Proxy.builder().blobStore(new FilesystemNio2BlobStore(disk.toString()))
                .endpoint(URI.create("http://127.0.0.1:0")).awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET).build();
        service.start();
        // read by the SDK's default chain like the environment's keys
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        StorageSettings.S3 settings = new StorageSettings.S3(URI.create("http://127.0.0.1:" + service.getPort()), "us-east-1",
                "case-files",
                "evidence/", true);
        S3Client client = S3BlobStore.client(settings);
        store = new S3BlobStore(client, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        store.close();
        service.stop();
    }

    @Override
    BlobStore store() {
        return store;
    }
}
