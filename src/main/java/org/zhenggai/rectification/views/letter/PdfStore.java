package org.zhenggai.rectification.views.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.Seats;
import org.zhenggai.rectification.views.letter.word.Office;

/**
 * Makes each PDF once: LibreOffice takes seconds and a core. Those of issued letters are kept beside them, those of drafts for as long
 * as people look at them; only so many are made at the same time.
 */
@Component
class PdfStore {

    private static final Duration LOOKED_AT = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long DRAFT_BYTES = 32L << 20;
    private static final int AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, byte[]> drafts = Caffeine.newBuilder().expireAfterAccess(LOOKED_AT).maximumWeight(DRAFT_BYTES)
            .weigher((String key, byte[] pdf) -> pdf.length).build();
    private final Seats seats = new Seats(AT_ONCE, PATIENCE, "正在生成的PDF较多，请稍后再试，或下载docx文书");

    PdfStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Office.ConversionFailedException when LibreOffice is absent, fails or takes too long */
    byte[] pdf(Letter letter, byte[] docx, Map<String, String> substitutes, Office office) {
        String content = DigestUtils.sha256Hex(docx);
        String fonts = DigestUtils.sha256Hex(new TreeMap<>(substitutes).toString().getBytes(StandardCharsets.UTF_8));
        if (letter.draft()) {
            return drafts.get(content + fonts, key -> make(docx, substitutes, office));
        }
        return jdbc.sql("select content from letter_pdf where sha256 = :sha and fonts = :fonts").param("sha", content).param("fonts", fonts)
                .query((row, n) -> row.getBytes(1)).optional().orElseGet(() -> {
                    byte[] made = make(docx, substitutes, office);
                    jdbc.sql("""
                            insert into letter_pdf (sha256, fonts, content, made_at) values (:sha, :fonts, :content, :at)
                            on conflict do nothing""").param("sha", content).param("fonts", fonts).param("content", made)
                            .param("at", OffsetDateTime.now(clock)).update();
                    return made;
                });
    }

    private byte[] make(byte[] docx, Map<String, String> substitutes, Office office) {
        return seats.taking(() -> office.pdf(docx, substitutes));
    }
}
