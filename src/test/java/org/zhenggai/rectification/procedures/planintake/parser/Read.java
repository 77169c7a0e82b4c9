package org.zhenggai.rectification.procedures.planintake.parser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;
import org.zhenggai.rectification.support.OfficeLimits;

/** Reads documents in tests. */
final class Read {

    static final ReadLimits LIMITS = new ReadLimits(OfficeLimits.USUAL.packages(),
            new ReadLimits.Text(50_000, 1_000_000, 5_000_000, 1_000_000, 2000, 200), new ReadLimits.Pages(2000, 10_000_000));

    static final Set<String> KNOWN = Set.of("区发展和改革局", "区农业农村局");

    static {
        // without Spring nobody keeps PDFBox from telling of each odd operator in a file that is odd on purpose
        for (String library : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi")) {
            ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF);
        }
    }

    private Read() {}

    static ParsedPlan plan(byte[] file) {
        return plan(file, KNOWN);
    }

    static ParsedPlan plan(byte[] file, Set<String> units) {
        return new PlanParser(LIMITS, units::contains).parse(file);
    }

    static ParsedPlan plan(String text) {
        return plan(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> paths(ParsedPlan plan) {
        return plan.items().stream().map(PlanItem::path).toList();
    }

    static List<Code> codes(PlanItem item) {
        return item.warnings().stream().map(PlanWarning::code).toList();
    }

    static BigDecimal mu(String value) {
        return new BigDecimal(value);
    }
}
