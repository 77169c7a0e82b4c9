package org.zhenggai.rectification.ground.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param patience how long a node waits at its start for another one that is starting */
@ConfigurationProperties("rectification.start")
record StartSettings(Duration patience) {}
