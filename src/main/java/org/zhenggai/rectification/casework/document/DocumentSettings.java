package org.zhenggai.rectification.casework.document;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code rectification.documents}.
 *
 * @param units how the units sign their papers, by unit id
 */
@ConfigurationProperties("rectification.documents")
record DocumentSettings(@DefaultValue Map<String, Issuer> units) {

    /**
     * @param name     the unit's full name, as it stands over and under a paper; its name in the organization where there is none
     * @param mark     机关代字, the unit's part of a number's prefix
     * @param prefixes whole prefixes by {@link DocumentKind}, where they are not mark and word of the kind
     */
    record Issuer(String name, String mark, @DefaultValue Map<DocumentKind, String> prefixes) {
    }
}
