# Plandrift in a container: docker build -t plandrift .
#   docker run --rm -v "$PWD:/data" plandrift import plans/
# LibreOffice, which reads old Word files and .rtf with their colours: docker build --build-arg LIBREOFFICE=1 -t plandrift .

FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.ts && npm pack --ignore-scripts --pack-destination /package

FROM node:24-slim
ARG LIBREOFFICE=
RUN if [ -n "$LIBREOFFICE" ]; then \
      apt-get update && \
      apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc && \
      rm -rf /var/lib/apt/lists/*; \
    fi
COPY --from=build /build/package.json /build/package-lock.json /opt/plandrift/
COPY --from=build /package/*.tgz /package/
# The packages of the lock file, and the program as it is packed: nothing else of the folder is in the image.
RUN cd /opt/plandrift && npm ci --omit=dev --ignore-scripts && \
    tar -xzf /package/*.tgz --strip-components=1 && rm -r /package && \
    ln -s /opt/plandrift/dist/cli/main.js /usr/local/bin/plandrift && chmod +x dist/cli/main.js
USER node
WORKDIR /data
ENTRYPOINT ["plandrift"]
