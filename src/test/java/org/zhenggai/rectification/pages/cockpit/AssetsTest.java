package org.zhenggai.rectification.pages.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each plugin serves the files that it has, all of them: one that is missing would leave its page away without a word. */
class AssetsTest {

    @Test
    void everyFileOfAPluginIsServed() throws IOException {
        Map<String, List<String>> served = Map.of(
                AccountsPlugin.ID, new AccountsAssets().getAllowedAssets(),
                AdministrationPlugin.ID, new AdministrationAssets().getAllowedAssets(),
                AuditLogPlugin.ID, new AuditLogAssets().getAllowedAssets(),
                CaseViewPlugin.ID, new CaseViewAssets().getAllowedAssets(),
                ConditionPlugin.ID, new ConditionAssets().getAllowedAssets(),
                DashboardPlugin.ID, new DashboardAssets().getAllowedAssets(),
                NotificationSettingsPlugin.ID, new NotificationSettingsAssets().getAllowedAssets(),
                PlanIntakePlugin.ID, new PlanIntakeAssets().getAllowedAssets());
        for (var plugin : served.entrySet()) {
            try (var files = Files.list(Path.of("src/main/resources/plugin-webapp", plugin.getKey(), "app"))) {
                assertThat(plugin.getValue()).as(plugin.getKey())
                        .containsExactlyInAnyOrderElementsOf(files.map(file -> "app/" + file.getFileName()).toList());
            }
        }
    }
}
