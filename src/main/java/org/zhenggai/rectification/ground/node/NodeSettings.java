package org.zhenggai.rectification.ground.node;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param name    what the node is called where nodes are shown; its machine's name where it is empty
 * @param watch   how often a node looks for what others have changed
 * @param funeral how often it looks for nodes that have died: what they held is free after that at the latest
 */
@ConfigurationProperties("rectification.node")
record NodeSettings(String name, Duration watch, Duration funeral) {}
