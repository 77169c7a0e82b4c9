package org.zhenggai.rectification.casework.evidence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The types of evidence and the orders their document dates must follow: data, not code (setting
 * {@code rectification.evidence.types}).
 */
@Component
public class EvidenceTypes {

    private record Catalogue(List<EvidenceType> types, List<List<String>> documentOrders) {}

    private final Map<String, EvidenceType> types = new LinkedHashMap<>();
    private final List<List<String>> documentOrders;

    public EvidenceTypes(@Value("${rectification.evidence.types}") Resource source) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                false);
        try (InputStream in = source.getInputStream()) {
            Catalogue read = yaml.readValue(in, Catalogue.class);
            read.types().forEach(type -> {
                if (types.put(type.code(), type) != null) {
                    throw new IllegalStateException("evidence type twice: " + type.code());
                }
            });
            documentOrders = List.copyOf(read.documentOrders());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documentOrders.stream().flatMap(List::stream).filter(code -> !types.containsKey(code)).findFirst().ifPresent(code -> {
            throw new IllegalStateException("order names an unknown evidence type: " + code);
        });
    }

    /** All types, in the order of the catalogue. */
    public List<EvidenceType> all() {
        return List.copyOf(types.values());
    }

    public Optional<EvidenceType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** @throws NoSuchElementException when there is no such type */
    public EvidenceType get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("evidence/types.yaml has no type " + code));
    }

    /** The Chinese name; the code itself where a former type is no longer in the catalogue. */
    public String name(String code) {
        return find(code).map(EvidenceType::name).orElse(code);
    }

    /** Each a list of codes whose document dates must not run backwards. */
    public List<List<String>> documentOrders() {
        return documentOrders;
    }
}
