package org.zhenggai.rectification.casework.evidence;

import java.time.OffsetDateTime;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/**
 * What a phone says of a photo that was just taken. It is a claim: kept beside what the camera wrote, never in its place. All may be null.
 *
 * @param inspection key of the inspection it was taken at, null for evidence of the responsible unit
 * @param longitude  WGS-84, degrees, as {@code latitude}
 * @param accuracy   radius in metres within which the place is right
 * @param direction  in which the camera looked, degrees from north
 * @param sha256     of the file, so that one that is there already is not sent again
 */
public record FieldPhoto(String inspection, OffsetDateTime takenAt, Double longitude, Double latitude, Integer accuracy, Integer direction,
        String sha256) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 9999;
    private static final int FARTHEST = 1_000_000;

    /** @throws BadRequestException saying what cannot be */
    void check() {
        if ((longitude == null) != (latitude == null)) {
            throw new BadRequestException("手机定位须同时有经度和纬度");
        }
        if (longitude != null && !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new BadRequestException("手机定位的经度、纬度不在有效范围内");
        }
        if (accuracy != null && (accuracy < 0 || accuracy > FARTHEST)) {
            throw new BadRequestException("手机定位的精度不在有效范围内");
        }
        if (direction != null && (direction < 0 || direction >= 360)) {
            throw new BadRequestException("拍摄方向须为0至359度");
        }
        if (takenAt != null && (takenAt.getYear() < EARLIEST || takenAt.getYear() > LATEST)) {
            throw new BadRequestException("手机所报的拍摄时间不在有效范围内");
        }
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw new BadRequestException("文件的校验值须为64位小写十六进制数");
        }
    }
}
