package org.zhenggai.rectification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.views.trace.process.ProcessPicture;

/** The pictures in docs/processes show the models as they are; {@code mvn test -Dtest=ProcessPicturesTest -Dpictures=draw} redraws them. */
class ProcessPicturesTest {

    static Stream<Path> models() throws IOException {
        return ProcessModelTest.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void pictureShowsTheModel(Path model) throws IOException {
        Path picture = Path.of("docs/processes", model.getFileName().toString().replace(".bpmn", ".svg"));
        String drawn = ProcessPicture.draw(Bpmn.readModelFromFile(model.toFile()));
        if ("draw".equals(System.getProperty("pictures"))) {
            Files.writeString(picture, drawn);
        }
        assertThat(picture).as("redraw with -Dpictures=draw").hasContent(drawn);
    }
}
