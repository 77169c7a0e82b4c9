package org.zhenggai.rectification.ground.database;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.database}, read only when no data source is configured.
 *
 * @param directory folder of the embedded server: its data, its password, its lock
 * @param port      TCP port on localhost; 0 takes a free one
 */
@Validated
@ConfigurationProperties("rectification.database")
record DatabaseSettings(@NotNull @DefaultValue("data") Path directory, @Min(0) @DefaultValue("0") int port) {}
