# Plandrift in a container: docker build -t plandrift .
#   docker run --rm -v "$PWD:/data" plandrift import plans/
# LibreOffice, which reads old Word files and .rtf with their colours: docker build --build-arg LIBREOFFICE=1 -t plandrift .

FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN mkdir /package && npm pack --pack-destination /package

FROM node:24-slim
ARG LIBREOFFICE=
RUN if [ -n "$LIBREOFFICE" ]; then \
      apt-get update && \
      apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc && \
      rm -rf /var/lib/apt/lists/*; \
    fi
COPY --from=build /package/*.tgz /package/
# The program as it is packed, and the few packages that it names: nothing else of the folder is in the image.
RUN npm install --global --ignore-scripts /package/*.tgz && rm -r /package
USER node
WORKDIR /data
ENTRYPOINT ["plandrift"]
