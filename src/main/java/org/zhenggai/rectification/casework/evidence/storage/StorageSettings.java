package org.zhenggai.rectification.casework.evidence.storage;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.evidence.storage}.
 *
 * @param kind      where files are kept
 * @param directory folder of the local store; uploads under way lie in it whatever the kind
 * @param s3        the S3-compatible service, read only for that kind
 */
@Validated
@ConfigurationProperties("rectification.evidence.storage")
public record StorageSettings(@NotNull @DefaultValue("LOCAL") Kind kind, @NotNull Path directory, S3 s3) {

    /** Where files are kept. */
    public enum Kind {
        LOCAL,
        S3
    }

    /**
     * The service; access key and secret come from the environment ({@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}) or
     * another source of the SDK's default chain, never from a file of ours.
     *
     * @param endpoint  address of the service, null for Amazon's own
     * @param region    region name; services that have none take any
     * @param bucket    bucket, which must exist
     * @param prefix    before every key, e.g. {@code evidence/}
     * @param pathStyle whether the bucket stands in the path and not in the host name
     */
    public record S3(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle) {}
}
