package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our modules, put into few files: each of them, whole, in its order, and what is opened later apart. */
class PageModulesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Run before anything else, or by the log-in page. */
    private static final Set<String> ALONE = Set.of("static/webapp/access.js", "static/webapp/clock.js", "static/webapp/start.js");

    @Test
    void everyModuleIsInAFileOfAnApplication() throws IOException {
        Set<String> put = Pinned.APPS.stream().flatMap(app -> new PageModules(app).modules().stream()).collect(Collectors.toCollection(
                TreeSet::new));
        put.addAll(ALONE);
        try (Stream<Path> ours = Files.walk(RESOURCES.resolve("static/webapp")); Stream<Path> plugins = Files.walk(RESOURCES.resolve(
                "plugin-webapp"))) {
            assertThat(put).containsExactlyInAnyOrderElementsOf(Stream.concat(ours, plugins).filter(file -> file.toString().endsWith(".js"))
                    .map(file -> RESOURCES.relativize(file).toString()).toList());
        }
    }

    @Test
    void everyStyleSheetIsInTheOneOfAnApplication() throws IOException {
        String sheets = Pinned.APPS.stream().map(app -> new PageModules(app).files().get(app + ".css")).collect(Collectors.joining());
        try (Stream<Path> plugins = Files.walk(RESOURCES.resolve("plugin-webapp"))) {
            for (Path sheet : plugins.filter(file -> file.toString().endsWith(".css")).toList()) {
                assertThat(sheets).contains(Files.readString(sheet));
            }
        }
    }

    @Test
    void pagesThatAreOpenedLaterComeLater() {
        PageModules cockpit = new PageModules("cockpit");
        assertThat(cockpit.files()).containsKeys("cockpit.js", "cockpit.css", "cockpit/plan-intake/draft.js");
        assertThat(cockpit.files().get("cockpit.js")).contains("$add('transport.js'", "$add('plan-intake/plugin.js'")
                .doesNotContain("$add('plan-intake/draft.js'", "\nimport ", "\nexport const");
        assertThat(cockpit.addresses()).containsEntry("zhenggai/part/plan-intake/draft.js", "cockpit/plan-intake/draft.js")
                .containsEntry("zhenggai/charts", "charts/echarts.esm.min.js");
        assertThat(cockpit.files().get("cockpit/plan-intake/draft.js")).contains(
                "export const { showDraft } = $use('plan-intake/draft.js');")
                .doesNotContain("$add('ui/dom.js'");
    }

    @Test
    void formsOfImportAndExportBecomeOrdinaryScript() {
        String text = inFile("""
                /*
                 * What it is.
                 */
                import { a, b as c } from './x.js';
                import y from './y.js';
                import * as z from './z.js';
                import './w.js';
                export * from './v.js';

                // why
                export const one = 'import { no } from "there"';
                export async function two() { return import('./later.js'); }
                export default [one];
                """);
        assertThat(text).isEqualTo("""
                $add('m.js', made => {
                const { a, b: c } = $use('./x.js');
                const { default: y } = $use('./y.js');
                const z = $use('./z.js');
                $use('./w.js');
                Object.assign(made, $use('./v.js'));

                const one = 'import { no } from "there"';
                async function two() { return LATER; }
                made.default = [one];
                Object.assign(made, { one, two });
                });
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export { a };", "export let a = 1;", "import a, { b } from './x.js';", "import {a} from \"./x.js\";"})
    void otherFormsAreRefusedByName(String form) {
        assertThatThrownBy(() -> inFile(form + "\n")).isInstanceOf(IllegalStateException.class).hasMessageContaining("m.js")
                .hasMessageContaining(form.substring(0, 8));
    }

    @Test
    void whatAModuleNeedsIsKnown() {
        ModuleText text = new ModuleText("m.js",
                "import { a } from './x.js';\nexport * from './y.js';\nconst b = () => import('./z.js');\n");
        assertThat(text.needs()).isEqualTo(List.of("./x.js", "./y.js"));
        assertThat(text.later()).isEqualTo(List.of("./z.js"));
    }

    private static String inFile(String source) {
        return new ModuleText("m.js", source).inFile(UnaryOperator.identity(), name -> "LATER", "HERE");
    }
}
