package org.zhenggai.rectification.casework.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.lang.GeoLocation;
import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.Position;

/**
 * Reads what the camera wrote into a photo or film. What it did not write stays unknown; metadata that cannot be read is no reason
 * to refuse a photo that can.
 */
final class Camera {

    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);
    /** Earlier years are the zero of clocks that were never set. */
    private static final int EARLIEST = 1990;
    private static final int LONGEST_SYSTEM = 20;

    private Camera() {}

    /** @param zone zone of a camera clock that names none */
    static PhotoFacts read(Path file, String mediaType, ZoneId zone) {
        try {
            Metadata metadata = switch (mediaType) {
                // only what is asked for: other segments may be large
                case MediaTypes.JPEG -> JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader()));
                case MediaTypes.HEIC -> heic(file);
                case MediaTypes.MP4 -> Mp4MetadataReader.readMetadata(file.toFile());
                // PNG comes from screens and scanners; its text chunks may unpack to any size
                default -> new Metadata();
            };
            return facts(metadata, zone);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            LOG.info("camera metadata cannot be read: {}", e.getMessage());
            return PhotoFacts.NONE;
        } catch (OutOfMemoryError e) { // one allocation that a forged length asked for; it did not happen
            LOG.warn("camera metadata claims more than memory holds");
            return PhotoFacts.NONE;
        }
    }

    /** The EXIF orientation of a JPEG that was taken in, 1 when it names none. */
    static int orientation(InputStream jpeg) throws IOException {
        try {
            return orientation(JpegMetadataReader.readMetadata(jpeg, List.of(new ExifReader())));
        } catch (ImageProcessingException e) {
            return 1;
        }
    }

    private static int orientation(Metadata metadata) {
        int found = metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).filter(value -> value != null)
                .findFirst()
                .orElse(1);
        return found >= 1 && found <= 8 ? found : 1;
    }

    private static Metadata heic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return HeifMetadataReader.readMetadata(in);
        }
    }

    private static PhotoFacts facts(Metadata metadata, ZoneId zone) {
        return new PhotoFacts(capturedAt(metadata, zone), position(metadata), direction(metadata), orientation(metadata));
    }

    private static OffsetDateTime capturedAt(Metadata metadata, ZoneId zone) {
        OffsetDateTime at = CameraTime.of(metadata, zone).or(() -> metadata.getDirectoriesOfType(Mp4Directory.class).stream().map(
                directory -> directory.getDate(Mp4Directory.TAG_CREATION_TIME)).filter(found -> found != null).findFirst().map(
                        date -> date.toInstant().atZone(zone).toOffsetDateTime())).orElse(null);
        if (at == null) {
            return null;
        }
        return at.getYear() < EARLIEST || at.getYear() > 9999 ? null : at;
    }

    private static Position position(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation at = gps == null ? null : gps.getGeoLocation();
        if (at == null) {
            return fromFilm(metadata);
        }
        return position(at.getLongitude(), at.getLatitude(), system(gps.getString(GpsDirectory.TAG_MAP_DATUM)));
    }

    private static Position fromFilm(Metadata metadata) {
        Mp4Directory film = metadata.getFirstDirectoryOfType(Mp4Directory.class);
        Double longitude = film == null ? null : film.getDoubleObject(Mp4Directory.TAG_LONGITUDE);
        Double latitude = film == null ? null : film.getDoubleObject(Mp4Directory.TAG_LATITUDE);
        return longitude == null || latitude == null ? null : position(longitude, latitude, Position.WGS_84);
    }

    /** 0°, 0° lies in the sea and is what cameras write that have no fix. */
    private static Position position(double longitude, double latitude, String system) {
        boolean somewhere = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && (longitude != 0 || latitude != 0);
        return somewhere ? new Position(longitude, latitude, system) : null;
    }

    /** EXIF says WGS-84 unless it says otherwise. */
    private static String system(String datum) {
        String given = datum == null ? "" : datum.replace("\0", "").strip().toUpperCase(Locale.ROOT);
        String plain = given.replaceAll("[^A-Z0-9]", "");
        return switch (plain) {
            case "", "WGS84" -> Position.WGS_84;
            case "GCJ02" -> Position.GCJ_02;
            case "CGCS2000" -> Plot.CGCS2000;
            default -> given.length() > LONGEST_SYSTEM ? given.substring(0, LONGEST_SYSTEM) : given;
        };
    }

    private static Integer direction(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        Rational degrees = gps == null ? null : gps.getRational(GpsDirectory.TAG_IMG_DIRECTION);
        if (degrees == null || degrees.getDenominator() == 0 || degrees.doubleValue() < 0 || degrees.doubleValue() > 360) {
            return null;
        }
        return (int) Math.round(degrees.doubleValue()) % 360;
    }
}
