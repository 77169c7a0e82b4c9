package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database for commands: beside the application, without it, and where there is none. */
class CommandDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void besideTheApplicationWithoutItAndWhereThereIsNone() throws IOException {
        assertThatIllegalStateException().isThrownBy(() -> CommandDatabase.open(settings(), false)).withMessageContaining("没有数据库");
        EmbeddedServer application = EmbeddedServer.start(new DatabaseSettings(folder, 0));
        try (CommandDatabase beside = CommandDatabase.open(settings(), false)) {
            assertThat(beside.shared()).isTrue();
            assertThat(user(beside)).isEqualTo(EmbeddedServer.USER);
        }
        assertThat(EmbeddedServer.used(folder)).as("the application's server goes on").isTrue();
        application.close();
        try (CommandDatabase alone = CommandDatabase.open(settings(), false)) {
            assertThat(alone.shared()).isFalse();
            assertThat(user(alone)).isEqualTo(EmbeddedRoles.OWNER);
        }
        assertThat(EmbeddedServer.used(folder)).isFalse();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static String user(CommandDatabase database) {
        return JdbcClient.create(database.owner()).sql("select current_user").query(String.class).single();
    }

    private StandardEnvironment settings() {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test",
                java.util.Map.of("rectification.database.directory", folder.toString())));
        return settings;
    }
}
