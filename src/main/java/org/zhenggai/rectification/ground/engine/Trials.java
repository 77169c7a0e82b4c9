package org.zhenggai.rectification.ground.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.check.CheckLimits;
import org.zhenggai.rectification.ground.engine.language.FeelBudget;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.BusyException;

/** Lets people try tables that are not deployed: a few at a time, for a limited time, and noted in the audit log. */
@Component
public class Trials {

    /** A trial may last long: nobody waits for the end of another one much longer than it takes to ask. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String REFUSED = "企图试算决策表";

    private final TrialSettings settings;
    private final CheckLimits limits;
    private final AttemptLog attempts;
    private final Seats seats;

    Trials(TrialSettings settings, CheckLimits limits, AttemptLog attempts) {
        this.settings = settings;
        this.limits = limits;
        this.attempts = attempts;
        this.seats = new Seats(settings.atOnce(), PATIENCE, "正在进行其他试算，请稍候再试");
    }

    /** The upload, at most one byte more than may be: the check says that it is too large. */
    public byte[] read(InputStream upload) throws IOException {
        return upload.readNBytes((int) limits.maxFile().toBytes() + 1);
    }

    /**
     * Runs the trial within the limits.
     *
     * @param table name of the table, in Chinese
     * @throws BusyException       when as many others are being run as may be
     * @throws BadRequestException when the table takes longer than allowed or holds what is not allowed
     */
    public <T> T run(String table, Supplier<T> trial) {
        return seats.taking(() -> tried(table, trial));
    }

    private <T> T tried(String table, Supplier<T> trial) {
        try {
            return FeelBudget.within(settings.time(), settings.steps(), trial);
        } catch (FeelBudget.UsedUp e) {
            String reason = "试算超过" + settings.time().toSeconds() + "秒或者" + settings.steps() + "格，已停止，请减少决策表的行和列";
            attempts.note(REFUSED, table + "：" + reason);
            throw new BadRequestException(reason);
        } catch (ModelRefusedException e) {
            attempts.note(REFUSED, table + "：" + e.getMessage());
            throw e;
        }
    }
}
