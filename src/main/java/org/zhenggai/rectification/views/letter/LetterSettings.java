package org.zhenggai.rectification.views.letter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code rectification.letters}.
 *
 * @param templates     folder whose {@code .docx} files go before those in the jar; null or empty for none
 * @param office        name or path of LibreOffice's {@code soffice}; empty switches PDF off
 * @param officeTimeout how long a conversion may wait for its turn, and how long it may take
 * @param substitutes   fonts that stand in for missing ones in a PDF made here
 */
@ConfigurationProperties("rectification.letters")
record LetterSettings(Path templates, @DefaultValue("soffice") String office, @DefaultValue("60s") Duration officeTimeout,
        @DefaultValue Map<String, String> substitutes) {}
