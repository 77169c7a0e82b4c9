package org.zhenggai.rectification.operations.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.database.MigrationState;
import org.zhenggai.rectification.ground.database.Migrations;
import org.zhenggai.rectification.operations.migration.process.DeployedFiles;
import org.zhenggai.rectification.operations.migration.process.StayingInstances;
import org.zhenggai.rectification.procedures.administrativeact.OfficeModels;
import org.zhenggai.rectification.views.letter.OwnTemplates;

/** Compares what this version of the software brings with what the database and the settings hold. */
final class UpgradeCheck {

    /**
     * What was found, line by line in Chinese.
     *
     * @param toBeRead whether something of the office's is overridden or a running case cannot follow
     * @param refused  whether the application would not start
     */
    record Findings(List<String> says, boolean toBeRead, boolean refused) {}

    private static final String NOTE = "注意：";
    private static final int SHOWN = 10;

    private final DataSource database;
    private final Environment settings;
    private final List<String> says = new ArrayList<>();
    private boolean toBeRead;
    private boolean refused;

    /** @param database on which nothing can be written */
    UpgradeCheck(DataSource database, Environment settings) {
        this.database = database;
        this.settings = settings;
    }

    Findings run() throws IOException, SQLException {
        MigrationState state = Migrations.state(database);
        if (state.empty()) {
            throw new IllegalStateException("这个数据库里没有本软件的数据，不需要升级检查；请核对 spring.datasource.url 或者 rectification.database.directory。");
        }
        migrations(state);
        if (!state.engine().isEmpty()) {
            models(JdbcClient.create(database));
        }
        templates();
        return new Findings(says, toBeRead, refused);
    }

    private void migrations(MigrationState state) {
        says.add(state.pending().isEmpty() ? "数据表：没有要执行的脚本。" : "数据表：启动时将执行" + state.pending().size() + "个脚本：" + String.join("、", state
                .pending())
                + "。全部成功或者全部撤销。");
        if (!state.changed().isEmpty()) {
            refuse("数据表：以下脚本执行过，但内容与本版本的不同，说明数据库不是由本软件的正式版本建立的：" + String.join("、", state.changed()));
        }
        if (!state.later().isEmpty()) {
            refuse("数据表：数据库已由更新的版本升级过（" + String.join("、", state.later()) + "），请使用那个版本或者更新的版本");
        }
        if (!state.engineFits()) {
            refuse("流程引擎的数据表是" + (state.engine().isEmpty() ? "空的" : state.engine() + "版") + "，本版本需要" + state.engineWanted()
                    + "版。请先由数据库所有者按引擎的升级脚本升级，见运行手册");
        }
    }

    private void models(JdbcClient jdbc) throws IOException {
        Map<String, String> brought = brought();
        Map<String, String> deployed = DeployedFiles.bySoftware(jdbc);
        TreeSet<String> changed = new TreeSet<>();
        brought.forEach((file, content) -> {
            if (!content.equals(deployed.get(file))) {
                changed.add(file);
            }
        });
        if (changed.isEmpty()) {
            says.add("流程、决策表和表单：与上次随软件部署的相同，不重新部署。");
            return;
        }
        says.add("流程、决策表和表单：有" + changed.size() + "个文件不同，全部" + brought.size() + "个将一起部署为新版本；不同的是：" + String.join("、", changed) + "。");
        OfficeModels.changed(jdbc).forEach((file, sha256) -> note(file + " 由本单位的管理员改过（SHA-256 " + sha256
                + "），部署后新案件改用软件带来的版本；需要保留的，请在升级后到“管理事项”重新提出"));
        StayingInstances.of(jdbc, brought, SHOWN).forEach(staying -> note("“" + staying.process() + "”第" + staying.version() + "版有"
                + staying.instances() + "件在办的不能迁移到新版本：" + staying.reason() + "。它们继续按原版本办理：" + String.join("、", staying
                        .shown()) + (staying.instances() > staying.shown().size() ? "等" : "")));
    }

    private void templates() {
        OwnTemplates.Found own = OwnTemplates.of(settings);
        if (own.refusal() != null) {
            refuse("文书模板：" + own.refusal());
        } else if (own.edited().isEmpty()) {
            says.add("文书模板：使用软件自带的。");
        } else {
            note("文书模板：以下由本单位改过，与本版本自带的不同，升级后仍用本单位的；请对照自带的模板看是否需要跟着改：" + String.join("、", own.edited()));
        }
    }

    /** Files by their names, as the engine would deploy them. */
    private static Map<String, String> brought() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new TreeMap<>();
        for (String pattern : List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form")) {
            for (Resource resource : resolver.getResources(pattern)) {
                files.put(resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void note(String words) {
        says.add(NOTE + words + "。");
        toBeRead = true;
    }

    private void refuse(String words) {
        says.add(NOTE + words + "。");
        refused = true;
    }
}
