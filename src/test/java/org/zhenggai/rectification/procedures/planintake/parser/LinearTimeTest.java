package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.support.OfficeLimits;

/** A megabyte of whatever repeats is read, or refused, as fast as a megabyte can be. */
class LinearTimeTest {

    private static final int MEGABYTE = 1 << 20;
    /** Enough to tell: what grows with the square took a minute for it. */
    private static final int QUARTER = MEGABYTE / 4;
    /** Of the processor for a line of three megabytes, however many share it; it takes a sixth of that on a machine of its own. */
    private static final Duration LONGEST = Duration.ofSeconds(4);
    /** The same for a quarter of a megabyte; the slowest takes a sixth of it, on a shared machine more than half. */
    private static final Duration LONGEST_QUARTER = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofMinutes(3);
    private static final String BEFORE = """
            铁东区2025年专项督察反馈问题整改工作方案
            一、整改任务
            1.督察发现违法占地建房问题3个，其中山门镇1个。
            整改目标：消除。
            """;
    private static final String AFTER = """

            责任单位：山门镇政府。
            整改时限：2026年6月30日（限期整改类）。
            督导单位：市自然资源局铁东分局。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"责任单位：山门镇、", "（责任单位：山门镇）", "（责任单位：", "【", "(", "整改措施：x，", "整改时限：2024年", "整改目标：", "山门镇和", "1", "1,", "......",
            "　", "，", "局和", "一是", "1.问题：", "方案", "-", "首页>", "针对“占地”的问题，", "由县水利局牵头，"})
    void longLine(String unit) {
        read(BEFORE + unit.repeat(QUARTER / unit.getBytes(StandardCharsets.UTF_8).length) + AFTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"整改措施：（1）整改", "山门镇1个和", "（1）整改", "1.问题", "整改措施：", "一、任务", "占用，", "针对“占地”的问题", "1.甲未改。由县水利局负责整改。"})
    void manyLines(String line) {
        String unit = line + "\n";
        read(BEFORE + unit.repeat(QUARTER / unit.getBytes(StandardCharsets.UTF_8).length) + AFTER);
    }

    @Test
    void whatTookMinutesIsReadAsItWasMeant() {
        String line = "责任单位：山门镇、".repeat(120_000);
        ParsedPlan plan = timed(BEFORE + line + "\n整改时限：2026年6月30日。\n", LONGEST);
        assertThat(plan.items()).singleElement().satisfies(item -> {
            assertThat(item.responsibleUnits()).containsExactly("山门镇");
            assertThat(item.deadline()).hasToString("2026-06-30");
        });
    }

    private static void read(String text) {
        try {
            assertThat(timed(text, LONGEST_QUARTER).items()).isNotEmpty();
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).containsPattern("超过\\d+");
        }
    }

    /** Gives up on what takes for ever; measures the processor's time, not the clock on the wall, which others use too. */
    private static ParsedPlan timed(String text, Duration longest) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return assertTimeoutPreemptively(GIVEN_UP, () -> {
            long before = threads.getCurrentThreadCpuTime();
            try {
                return wide().parse(file);
            } finally {
                assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(longest);
            }
        });
    }

    private static PlanParser wide() {
        return new PlanParser(new ReadLimits(OfficeLimits.USUAL.packages(), new ReadLimits.Text(500_000, 2 * MEGABYTE, 5 * MEGABYTE,
                1_000_000, 2000, 200), Read.LIMITS.pages()),
                List.of("山门镇", "山门镇政府")::contains);
    }
}
