package org.zhenggai.rectification.operations.upgrade;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.zhenggai.rectification.ground.database.CommandDatabase;

/**
 * {@code upgrade-check}, without the application: what this version would change in the database that the settings name. Reads alone, in
 * transactions that cannot write.
 */
public final class UpgradeCommand {

    /** Can be started; nothing of the office's is overridden, every running case could follow. */
    public static final int GOOD = 0;
    /** Can be started, and what was said should be read before. */
    public static final int TO_BE_READ = 1;
    /** Would not start on this database, or could not be checked. */
    public static final int REFUSED = 2;

    private static final String NAME = "upgrade-check";

    private final Environment settings;
    private final PrintStream out;

    /** @param settings those of the application */
    public UpgradeCommand(Environment settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Whether the first argument of the program names this command. */
    public static boolean known(String... arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /** Carries it out. @return exit code */
    public int run() {
        try (CommandDatabase database = CommandDatabase.open(settings, false)) {
            UpgradeCheck.Findings found = new UpgradeCheck(new ReadOnly(database.owner()), settings).run();
            found.says().forEach(out::println);
            return found.refused() ? told("这个版本不能在现有数据库上启动，原因见上；数据库没有任何改动，原来的版本可以照常使用。", REFUSED)
                    : found.toBeRead() ? told("可以升级，但请先看清以上标有“注意”的各项。升级前请先备份。", TO_BE_READ)
                    : told("可以升级。升级前请先备份。", GOOD);
        } catch (IllegalStateException e) {
            return told(e.getMessage(), REFUSED);
        } catch (IOException | SQLException | DataAccessException | FlywayException e) {
            return told("检查没有完成：" + e.getMessage(), REFUSED);
        }
    }

    private int told(String words, int code) {
        out.println(words);
        return code;
    }
}
