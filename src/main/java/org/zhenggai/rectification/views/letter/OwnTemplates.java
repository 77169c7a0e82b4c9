package org.zhenggai.rectification.views.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.views.letter.word.TemplateRefusedException;

/** The office's own Word templates beside ours, for commands that run without the application. */
public final class OwnTemplates {

    /**
     * What lies in the office's folder.
     *
     * @param edited  files that differ from those in the jar
     * @param refusal why the application would not start with them, in Chinese; null where it would
     */
    public record Found(List<String> edited, String refusal) {}

    private OwnTemplates() {}

    /** Reads and checks them as the application does at its start. */
    public static Found of(Environment environment) {
        LetterSettings settings = Binder.get(environment).bindOrCreate("rectification.letters", LetterSettings.class);
        Path folder = settings.templates();
        if (folder == null || folder.toString().isBlank()) {
            return new Found(List.of(), null);
        }
        try {
            new LetterTemplates(settings);
        } catch (TemplateRefusedException e) {
            return new Found(List.of(), e.getMessage());
        }
        List<String> edited = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            try {
                Optional<Path> own = LetterTemplates.own(folder, kind);
                if (own.isPresent() && !Arrays.equals(Files.readAllBytes(own.get()), LetterTemplates.ours(kind))) {
                    edited.add(own.get().getFileName().toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Found(edited, null);
    }
}
