package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** A channel is known wherever it has to be: a new one finds here what it lacks. */
class EveryChannelTest {

    private static final String SETTINGS = "rectification.channels.";

    @ParameterizedTest
    @EnumSource(ChannelKind.class)
    void saysHowOftenItIsTried(ChannelKind kind) {
        assertThat(settings().contains(SETTINGS + "retries." + kind)).as(SETTINGS + "retries.%s in application.yaml", kind).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ChannelKind.class)
    void aRobotHasAVendorAndSaysWhereItsTokenStands(ChannelKind kind) throws IOException {
        assertThat(settings().contains(SETTINGS + "vendors." + kind + ".base")).as("a vendor in application.yaml").isEqualTo(kind.robot());
        String page = Files.readString(Path.of("src/main/resources/plugin-webapp/notification-settings/app/robots.js"));
        assertThat(page.matches("(?s).*\\b" + kind + ":.*")).as("its token's place in PLACES of robots.js").isEqualTo(kind.robot());
    }

    @ParameterizedTest
    @EnumSource(ChannelKind.class)
    void whatReachesAPersonHasAnAddress(ChannelKind kind) {
        boolean person = !kind.robot() && kind != ChannelKind.LOCAL;
        assertThat(Stream.of(ContactList.Column.values()).anyMatch(column -> column.channel() == kind)).as("a column of ContactList")
                .isEqualTo(person);
        var checked = assertThatThrownBy(() -> Addresses.checked(kind, "")).as("what its addresses look like, in Addresses");
        if (person) {
            checked.hasMessageNotContaining("不需要个人地址");
        } else {
            checked.hasMessageContaining("不需要个人地址");
        }
    }

    private static Set<String> settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
