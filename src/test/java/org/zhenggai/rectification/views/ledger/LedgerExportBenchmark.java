package org.zhenggai.rectification.views.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * How fast the ledger is written and how much memory that takes. Run with a small heap:
 * {@code java -Xmx256m -cp … org.zhenggai.rectification.views.ledger.LedgerExportBenchmark 100000}
 */
public final class LedgerExportBenchmark {

    private LedgerExportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long begun = System.nanoTime();
        long[] size = new long[1];
        LedgerWorkbook.write("测算", counting(size), sink -> {
            for (int i = 1; i <= rows; i++) {
                sink.accept(row(i));
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf("%d rows of %d columns in %.1f s: %.0f rows/s, file %.1f MB, peak heap at most %d MB (limit %d MB)%n", rows,
                LedgerColumn.values().length, seconds, rows / seconds, size[0] / 1e6, peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static LedgerRow row(int n) {
        Map<LedgerColumn, Object> values = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.values()) {
            values.put(column, switch (column.kind()) {
                case NUMBER -> n;
                case AREA -> new BigDecimal("7.59");
                case DATE -> LocalDate.of(2024, 6, 19).plusDays(n % 300);
                case CATEGORY -> "DEADLINE_BOUND";
                case TYPE -> "LEGACY";
                case STATE -> "RECTIFYING";
                case SCHEDULE -> ScheduleState.values()[n % 7].name();
                case COLOUR -> "绿";
                case TEXT -> column.label() + "第" + n + "行的内容";
            });
        }
        return new LedgerRow(n, "plan", "案件" + n, "shanmen", values, ScheduleState.values()[n % 7], 1, 0);
    }

    private static OutputStream counting(long[] size) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size[0] += length;
            }
        };
    }
}
